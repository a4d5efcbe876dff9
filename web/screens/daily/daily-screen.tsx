import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useDaily } from '#web/data/daily.ts'
import { SeenButton } from '#web/features/daily/seen-button.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { hourOfDay } from '#web/locales/when.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { DailySources } from './daily-sources.tsx'

/** What waits of the sources that I read once a day, and which these are. */
export function DailyScreen() {
  const { t } = useTranslation()
  const { sources = false } = useSearch({ strict: false })
  const card = useDaily().data?.card
  return (
    <>
      <PageHeader title={t('daily.sources')} back={sources ? '/settings' : '/'}>
        {card && !sources && <SeenButton card={card} />}
      </PageHeader>
      <Tabs label={t('daily.title')}>
        {[false, true].map((one) => (
          <Link
            key={String(one)}
            to="/daily"
            search={one ? { sources: true } : {}}
            activeProps={{ 'aria-current': one === sources ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(one ? 'daily.list' : 'post.posts')}
          </Link>
        ))}
      </Tabs>
      {sources ? <DailySources /> : <Waiting />}
    </>
  )
}

function Waiting() {
  const { t } = useTranslation()
  const place = usePlace('daily')
  const { data, error, refetch } = useDaily()
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons />
  const { hour } = data
  const hint = hour === 0 ? t('daily.nothingHint') : t('daily.nothingHintAt', { time: hourOfDay(hour) })
  const nothing = <Notice title={t('daily.nothing')}>{hint}</Notice>
  if (!data.card) return nothing
  return (
    <TimelineView
      key={data.card.until}
      timeline={{ of: 'daily', until: data.card.until }}
      name={place}
      label={t('daily.title')}
      empty={nothing}
    />
  )
}
