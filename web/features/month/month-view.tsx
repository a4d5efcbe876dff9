import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLocale } from '#web/locales/language.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { Day, type DayFacts } from './day.tsx'
import styles from './month.module.css'
import { addDays, type Month, monthOf, moveMonth, nameOfDay } from './months.ts'
import { firstDayOf, weeksOf } from './weeks.ts'

type Props = {
  /** Days are named as 2026-11-26. */
  today: string
  /** On which day it opens. */
  begin: string
  facts: (day: string) => DayFacts | undefined
  /** Told when another month is shown. */
  onMonth?: (month: Month) => void
  /** What stands below, of the day that was pressed. */
  children: (day: string) => ReactNode
}

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, document.dir === 'rtl' ? 1 : -1),
  ArrowRight: (day) => addDays(day, document.dir === 'rtl' ? -1 : 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => moveMonth(day, -1),
  PageDown: (day) => moveMonth(day, 1),
}

/** A month of days that are gone through with the arrow keys; what stands on one that is pressed is shown below. */
export function MonthView({ today, begin, facts, onMonth, children }: Props) {
  const { t } = useTranslation()
  const [at, setAt] = useState(begin)
  const [chosen, setChosen] = useState<string>()
  const grid = useRef<HTMLTableElement>(null)
  const byKey = useRef(false)
  const { year, month } = monthOf(at)
  useEffect(() => {
    if (byKey.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    byKey.current = false
  })
  const go = (day: string) => {
    setAt(day)
    const next = monthOf(day)
    if (next.year === year && next.month === month) return
    setChosen(undefined)
    onMonth?.(next)
  }
  return (
    <>
      <div className={styles.month}>
        <IconButton label={t('scheduled.before')} onClick={() => go(moveMonth(at, -1))}>
          <ChevronLeft size={20} />
        </IconButton>
        <h2 aria-live="polite">{sayMonth({ year, month })}</h2>
        {at.slice(0, 7) !== today.slice(0, 7) && (
          <Button small look="quiet" onClick={() => go(today)}>
            {t('scheduled.today')}
          </Button>
        )}
        <IconButton label={t('scheduled.after')} onClick={() => go(moveMonth(at, 1))}>
          <ChevronRight size={20} />
        </IconButton>
      </div>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: buttons that the arrow keys go through are a grid
        role="grid"
        className={styles.calendar}
        aria-label={sayMonth({ year, month })}
        onKeyDown={(event) => {
          const step = STEPS[event.key]
          if (step === undefined) return
          event.preventDefault()
          byKey.current = true
          go(step(at))
        }}
      >
        <Weekdays />
        <tbody>
          {weeksOf(year, month, firstDayOf(currentLocale())).map((week) => (
            <tr key={week.find((one) => one !== null)}>
              {week.map((date, place) => {
                // biome-ignore lint/suspicious/noArrayIndexKey: an empty day is known by its place only
                if (date === null) return <td key={`none-${place}`} />
                const day = nameOfDay(year, month, date)
                return (
                  <Day
                    key={day}
                    {...{ day, date, today: day === today, current: day === at, chosen: day === chosen }}
                    facts={facts(day)}
                    choose={() => {
                      setAt(day)
                      setChosen(day === chosen ? undefined : day)
                    }}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div aria-live="polite">{chosen && children(chosen)}</div>
    </>
  )
}

const sayMonth = ({ year, month }: Month) =>
  new Intl.DateTimeFormat(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month, 1),
  )

function Weekdays() {
  const locale = currentLocale()
  const first = firstDayOf(locale)
  const say = (weekday: 'long' | 'short', at: number) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(at)
  return (
    <thead>
      <tr>
        {Array.from({ length: 7 }, (_, n) => Date.UTC(2024, 0, first + n)).map((at) => (
          <th key={at} scope="col" abbr={say('long', at)}>
            {say('short', at)}
          </th>
        ))}
      </tr>
    </thead>
  )
}
