import { useTranslation } from 'react-i18next'
import { openComposer } from '#web/features/composer/open.ts'
import { HomeTabs } from '#web/features/stream/home-tabs.tsx'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'

/** All that is addressed to everyone. */
export function CompanyScreen() {
  const { t } = useTranslation()
  const write = (
    <Button look="primary" onClick={() => openComposer()}>
      {t('nav.write')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('nav.company')} quietOnPhone />
      <HomeTabs />
      <OutboxRows />
      <TimelineView
        timeline={{ of: 'company' }}
        name={usePlace('company', true)}
        label={t('nav.company')}
        empty={
          <Notice title={t('list.companyEmpty')} action={write}>
            {t('list.companyEmptyHint')}
          </Notice>
        }
      />
    </>
  )
}
