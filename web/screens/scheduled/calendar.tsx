import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toWall } from '#rules/people/zone-time.ts'
import { type Scheduled, useZone } from '#web/data/scheduled.ts'
import { currentLocale } from '#web/locales/language.ts'
import { IconButton } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { firstDayOf, weeksOf } from './month.ts'
import styles from './scheduled.module.css'
import { ScheduledRow } from './scheduled-row.tsx'

const two = (n: number) => String(n).padStart(2, '0')

/** A month, with what is scheduled on each day; a day that is pressed shows its posts below. */
export function Calendar({ posts }: { posts: Scheduled[] }) {
  const { t } = useTranslation()
  const zone = useZone()
  const locale = currentLocale()
  const today = toWall(Date.now(), zone).slice(0, 10)
  const dayOf = (post: Scheduled) => toWall(Date.parse(post.scheduled_at), zone).slice(0, 10)
  // It opens where the next post stands: an empty month would look as if there were none.
  const [shown, setShown] = useState(() => {
    const next = posts.map(dayOf).toSorted()[0] ?? today
    return { year: Number(next.slice(0, 4)), month: Number(next.slice(5, 7)) - 1 }
  })
  const [day, setDay] = useState<string | null>(null)
  const { year, month } = shown
  const byDay = Map.groupBy(posts, dayOf)
  const first = firstDayOf(locale)
  const utc = (shape: Intl.DateTimeFormatOptions, at: number) =>
    new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(at)
  const move = (by: number) => {
    const at = new Date(Date.UTC(year, month + by, 1))
    setShown({ year: at.getUTCFullYear(), month: at.getUTCMonth() })
    setDay(null)
  }
  const chosen = day === null ? [] : (byDay.get(day) ?? [])
  return (
    <>
      <div className={styles.month}>
        <IconButton label={t('scheduled.before')} onClick={() => move(-1)}>
          <ChevronLeft size={20} />
        </IconButton>
        <h2 aria-live="polite">{utc({ month: 'long', year: 'numeric' }, Date.UTC(year, month, 1))}</h2>
        <IconButton label={t('scheduled.after')} onClick={() => move(1)}>
          <ChevronRight size={20} />
        </IconButton>
      </div>
      <table className={styles.calendar}>
        <thead>
          <tr>
            {Array.from({ length: 7 }, (_, n) => Date.UTC(2024, 0, first + n)).map((at) => (
              <th key={at} scope="col" abbr={utc({ weekday: 'long' }, at)}>
                {utc({ weekday: 'short' }, at)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month, first).map((week) => (
            <tr key={week.find((one) => one !== null)}>
              {week.map((date, at) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty day is known by its place only
                if (date === null) return <td key={`none-${at}`} />
                const name = `${year}-${two(month + 1)}-${two(date)}`
                const there = byDay.get(name) ?? []
                return (
                  <td key={name} className={classNames(name === today && styles.today)}>
                    {there.length === 0 ? (
                      <span className={styles.date}>{date}</span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={day === name}
                        onClick={() => setDay(day === name ? null : name)}
                      >
                        <span className="visually-hidden">
                          {utc({ dateStyle: 'full' }, Date.UTC(year, month, date))},{' '}
                          {t('scheduled.posts', { count: there.length })}
                        </span>
                        <span className={styles.date} aria-hidden="true">
                          {date}
                        </span>
                        <span className={styles.count} aria-hidden="true">
                          {there.length}
                        </span>
                        {there.slice(0, 2).map((post) => (
                          <span key={post.id} className={styles.title} aria-hidden="true" dir="auto">
                            {post.params.text}
                          </span>
                        ))}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {chosen.map((post) => (
          <ScheduledRow key={post.id} post={post} />
        ))}
      </ul>
    </>
  )
}
