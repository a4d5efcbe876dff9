import { useTranslation } from 'react-i18next'
import { useDrafts } from '#web/data/drafts/drafts.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { DraftTabs } from '#web/features/drafts/draft-tabs.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { DraftRow } from './draft-row.tsx'
import styles from './drafts.module.css'

/** What I am writing, on whichever device. */
export function DraftsScreen() {
  const { t } = useTranslation()
  usePlace('drafts')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useDrafts()
  const drafts = data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader title={t('nav.drafts')} back />
      <DraftTabs />
      {!drafts && (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons />)}
      {drafts?.length === 0 && (
        <Notice
          title={t('draft.none')}
          action={<Button onClick={() => openComposer()}>{t('nav.write')}</Button>}
        >
          {t('draft.intro')}
        </Notice>
      )}
      {drafts && drafts.length > 0 && (
        <>
          <p className={styles.intro}>{t('draft.intro')}</p>
          <ul>
            {drafts.map((draft) => (
              <DraftRow key={draft.key} draft={draft} />
            ))}
          </ul>
        </>
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetching} onClick={() => fetchNextPage()}>
            {t('common.more')}
          </Button>
        </p>
      )}
    </>
  )
}
