import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useScheduled } from '#web/data/scheduled.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { DraftTabs } from '#web/features/drafts/draft-tabs.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Calendar } from './calendar.tsx'
import styles from './scheduled.module.css'
import { ScheduledRow } from './scheduled-row.tsx'

/** What I have scheduled, as a list or by the days of a month. */
export function ScheduledScreen() {
  const { t } = useTranslation()
  const { month = false } = useSearch({ strict: false })
  usePlace('scheduled')
  const { data, error, refetch } = useScheduled()
  return (
    <>
      <PageHeader title={t('scheduled.title')} back />
      <DraftTabs />
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons />)}
      {data?.length === 0 && (
        <Notice
          title={t('scheduled.none')}
          action={<Button onClick={() => openComposer()}>{t('nav.write')}</Button>}
        >
          {t('scheduled.noneHint')}
        </Notice>
      )}
      {data && data.length > 0 && (
        <>
          <p className={styles.views}>
            <Link
              to="/scheduled"
              search={month ? {} : { month: true }}
              replace
              className={buttonClass('secondary', true)}
            >
              {t(month ? 'scheduled.asList' : 'scheduled.asMonth')}
            </Link>
          </p>
          {month ? (
            <Calendar posts={data} />
          ) : (
            <ul>
              {data.map((post) => (
                <ScheduledRow key={post.id} post={post} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}
