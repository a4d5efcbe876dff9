import { currentLocale } from '#web/locales/language.ts'
import { classNames } from '#web/ui/class-names.ts'
import styles from './month.module.css'

/** What stands on a day: how it is read out, and its first lines. */
export type DayFacts = {
  name: string
  /** Nothing is to be there. */
  free?: boolean
  lines: { id: string; text: string; look?: 'done' | undefined }[]
}

type Props = {
  day: string
  date: number
  today: boolean
  /** Where the arrow keys are. */
  current: boolean
  chosen: boolean
  facts: DayFacts | undefined
  choose: () => void
}

const LINES = 2
const DOTS = 3

export function Day({ day, date, today, current, chosen, facts, choose }: Props) {
  const lines = facts?.lines ?? []
  return (
    <td className={classNames(today && styles.today)}>
      <button
        type="button"
        tabIndex={current ? 0 : -1}
        aria-pressed={chosen}
        aria-current={today ? 'date' : undefined}
        data-some={lines.length > 0 || undefined}
        data-free={facts?.free || undefined}
        onClick={choose}
      >
        <span className="visually-hidden">{[sayDay(day), facts?.name].filter(Boolean).join(', ')}</span>
        <span className={styles.date} aria-hidden="true">
          {date}
        </span>
        {lines.length > 0 && (
          <span className={styles.count} aria-hidden="true">
            {lines.length}
          </span>
        )}
        {lines.slice(0, LINES).map(({ id, text, look }) => (
          <span key={id} className={styles.title} data-look={look} aria-hidden="true" dir="auto">
            {text}
          </span>
        ))}
        <span className={styles.dots} aria-hidden="true">
          {lines.slice(0, DOTS).map(({ id, look }) => (
            <i key={id} data-look={look} />
          ))}
        </span>
      </button>
    </td>
  )
}

const sayDay = (day: string) =>
  new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'full', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00Z`),
  )
