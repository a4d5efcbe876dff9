import { currentLanguage } from './language.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long ago, as short as it can be; from a week on the date. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000)
  const language = currentLanguage()
  if (seconds >= 7 * DAY) {
    const sameYear = new Date(instant).getFullYear() === new Date(now).getFullYear()
    const year = sameYear ? undefined : 'numeric'
    return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year }).format(
      Date.parse(instant),
    )
  }
  const [count, unit] = largestUnit(seconds)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count)
}

function largestUnit(seconds: number): [number, string] {
  if (seconds < MINUTE) return [Math.floor(seconds), 'second']
  if (seconds < HOUR) return [Math.floor(seconds / MINUTE), 'minute']
  if (seconds < DAY) return [Math.floor(seconds / HOUR), 'hour']
  return [Math.floor(seconds / DAY), 'day']
}

/** The whole date and time, in the reader's zone. */
export function exactly(instant: string): string {
  return new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'full', timeStyle: 'short' }).format(
    Date.parse(instant),
  )
}

/** The day alone. */
export function onDay(instant: string): string {
  return new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium' }).format(Date.parse(instant))
}

/** A number by locale; counts beside buttons are shortened from ten thousand on. */
export function shortNumber(count: number): string {
  const notation = count >= 10_000 ? 'compact' : 'standard'
  return new Intl.NumberFormat(currentLanguage(), { notation }).format(count)
}
