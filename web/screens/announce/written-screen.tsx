import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Part, useWrittenAnnouncements } from '#web/data/announcements.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { Calendar } from './calendar.tsx'
import { ForAnnouncers } from './for-announcers.tsx'
import { Templates } from './templates.tsx'
import { WrittenRow } from './written-row.tsx'

const VIEWS = ['open', 'published', 'ended', 'calendar', 'templates'] as const

/** What is being written, what stands, and what is over. */
export const WrittenScreen = () => (
  <ForAnnouncers>
    <All />
  </ForAnnouncers>
)

function All() {
  const { t } = useTranslation()
  const { state: asked } = useSearch({ strict: false })
  const state = VIEWS.find((part) => part === asked) ?? 'open'
  const begin = (
    <Link
      to="/announce/$announcement"
      params={{ announcement: 'new' }}
      className={buttonClass('primary', true)}
    >
      {t('announce.begin')}
    </Link>
  )
  return (
    <>
      <PageHeader title={t('announce.title')} back="/announcements">
        {begin}
      </PageHeader>
      <Tabs label={t('announce.title')}>
        {VIEWS.map((part) => (
          <Link
            key={part}
            to="/announce"
            search={part === 'open' ? {} : { state: part }}
            activeProps={{ 'aria-current': part === state ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(part === 'templates' ? 'template.title' : `announce.${part}`)}
          </Link>
        ))}
      </Tabs>
      {state === 'calendar' && <Calendar />}
      {state === 'templates' && <Templates />}
      {state !== 'calendar' && state !== 'templates' && <Rows part={state} />}
    </>
  )
}

function Rows({ part }: { part: Part }) {
  const { t } = useTranslation()
  return (
    <PagedRows
      wide
      query={useWrittenAnnouncements(part)}
      empty={<Notice title={t(`announce.${part}Empty`)}>{t(`announce.${part}EmptyHint`)}</Notice>}
      render={(one) => <WrittenRow written={one} />}
    />
  )
}
