import { useTranslation } from 'react-i18next'
import { toWall } from '#rules/people/zone-time.ts'
import { type Scheduled, useZone } from '#web/data/scheduled.ts'
import { MonthView } from '#web/features/month/month-view.tsx'
import { ScheduledRow } from './scheduled-row.tsx'

/** A month, with what is scheduled on each day; a day that is pressed shows its posts below. */
export function Calendar({ posts }: { posts: Scheduled[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const today = toWall(Date.now(), zone).slice(0, 10)
  const dayOf = (post: Scheduled) => toWall(Date.parse(post.scheduled_at), zone).slice(0, 10)
  const byDay = Map.groupBy(posts, dayOf)
  return (
    <MonthView
      today={today}
      // It opens where the next post stands: an empty month would look as if there were none.
      begin={posts.map(dayOf).toSorted()[0] ?? today}
      facts={(day) => {
        const there = byDay.get(day)
        return (
          there && {
            name: t('scheduled.posts', { count: there.length }),
            lines: there.map(({ id, params }) => ({ id, text: params.text })),
          }
        )
      }}
    >
      {(day) => (
        <ul>
          {byDay.get(day)?.map((post) => (
            <ScheduledRow key={post.id} post={post} />
          ))}
        </ul>
      )}
    </MonthView>
  )
}
