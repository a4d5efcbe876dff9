import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCalendar } from '#web/data/announcements.ts'
import { MonthView } from '#web/features/month/month-view.tsx'
import { type Month, monthOf } from '#web/features/month/months.ts'
import { exactly } from '#web/locales/when.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import styles from './announce.module.css'
import { type Blackout, Blackouts } from './blackouts.tsx'
import { type Dated, DatedRow } from './dated-row.tsx'
import { toLocal } from './local-time.ts'
import { useAhead } from './use-ahead.ts'

/** By this device's clock, as times are entered. */
const dayOf = (instant: string) => toLocal(instant).slice(0, 10)

/** What is published and scheduled on each day of a month, and which days are kept free. */
export function CalendarMonth() {
  const { t } = useTranslation()
  const [today] = useState(() => dayOf(new Date().toISOString()))
  const [{ year, month }, setMonth] = useState<Month>(() => monthOf(today))
  const { data, error, refetch } = useCalendar(
    new Date(year, month, 1).toISOString(),
    new Date(year, month + 1, 1).toISOString(),
  )
  const ahead = useAhead()
  const byDay = Map.groupBy(data?.announcements ?? [], ({ at }) => dayOf(at))
  const freeOn = (day: string) => (data?.blackouts ?? []).filter((one) => isIn(one, day))
  const facts = (day: string) => {
    const [there, free] = [byDay.get(day) ?? [], freeOn(day)]
    if (there.length + free.length === 0) return undefined
    const said = [
      ...(there.length > 0 ? [t('announce.onDay', { count: there.length })] : []),
      ...free.map(({ name }) => t('announce.freeDay', { name })),
    ]
    return { name: said.join(', '), free: free.length > 0, lines: there.map(lineOf) }
  }
  return (
    <>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      <MonthView today={today} begin={today} facts={facts} onMonth={setMonth}>
        {(day) => <OnDay dated={byDay.get(day) ?? []} free={freeOn(day)} />}
      </MonthView>
      <p className={styles.legend}>{t('announce.monthHint')}</p>
      <div className={styles.parts}>{ahead.data && <Blackouts blackouts={ahead.data.blackouts} />}</div>
    </>
  )
}

/** Ends at midnight belong to the day before. */
const isIn = ({ starts_at, ends_at }: Blackout, day: string) =>
  dayOf(starts_at) <= day && dayOf(new Date(Date.parse(ends_at) - 1).toISOString()) >= day

const lineOf = ({ id, short, state }: Dated) => ({
  ...{ id, text: short },
  look: state === 'published' || state === 'expired' ? ('done' as const) : undefined,
})

function OnDay({ dated, free }: { dated: Dated[]; free: Blackout[] }) {
  const { t } = useTranslation()
  return (
    <div className={styles.onDay}>
      {free.map(({ id, name, starts_at, ends_at }) => (
        <p key={id} className={styles.warned}>
          {t('announce.keptFree', { name, from: exactly(starts_at), to: exactly(ends_at) })}
        </p>
      ))}
      {dated.length === 0 && <p className="quiet">{t('announce.dayEmpty')}</p>}
      <ul className={styles.days}>
        {dated.map((one) => (
          <DatedRow key={one.id} dated={one} />
        ))}
      </ul>
    </div>
  )
}
