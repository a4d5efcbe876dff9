import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toInstant, toWall } from '#rules/people/zone-time.ts'
import { useZone } from '#web/data/scheduled.ts'
import { useFocusFirst } from '#web/ui/use-focus-first.ts'
import styles from './scheduled.module.css'

const SOONEST = 5 * 60_000
const HOUR = 3_600_000

type Props = { at: string | null; change: (at: string | null) => void }

/** When a post is to be published, by the clocks of one's own zone; null while that can't be. */
export function TimeField({ at, change }: Props) {
  const { t } = useTranslation()
  const zone = useZone()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useFocusFirst(field, true)
  const [wall, setWall] = useState(() => (at === null ? '' : toWall(Date.parse(at), zone)))
  const soon = wall !== '' && at === null
  const typed = useRef(false)
  const put = (next: string) => {
    typed.current = true
    setWall(next)
    const instant = toInstant(next, zone)
    const fits = instant !== null && instant >= Date.now() + SOONEST && instant < Date.now() + 366 * 24 * HOUR
    change(fits ? new Date(instant).toISOString() : null)
  }
  // One's own zone may be known only after the first key: what was typed is meant by its clocks, what was there is shown by them.
  const shownIn = useRef(zone)
  useEffect(() => {
    if (shownIn.current === zone) return
    shownIn.current = zone
    if (typed.current) put(wall)
    else if (at !== null) setWall(toWall(Date.parse(at), zone))
  })
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('scheduled.when')}</label>
      <input
        ref={field}
        id={id}
        type="datetime-local"
        value={wall}
        min={toWall(Date.now() + SOONEST, zone)}
        aria-describedby={`${id}-zone`}
        aria-invalid={soon || undefined}
        onChange={(event) => put(event.target.value)}
      />
      <span id={`${id}-zone`} className={soon ? styles.soon : undefined} role="status">
        {soon ? t('scheduled.tooSoon') : t('scheduled.zone', { zone: zone.replaceAll('_', ' ') })}
      </span>
    </div>
  )
}
