import { currentLocale } from './language.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Within it a day and a month are of one year only. */
const MONTHS = 300 * DAY

/** How long ago, as short as it can be; from a week on the day, and from ten months on the month and year. */
export function ago(instant: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000)
  const language = currentLocale()
  if (seconds >= 7 * DAY) {
    const shown: Intl.DateTimeFormatOptions =
      seconds < MONTHS ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' }
    return new Intl.DateTimeFormat(language, shown).format(Date.parse(instant))
  }
  const [count, unit] = largestUnit(seconds)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(count)
}

function largestUnit(seconds: number): [number, 'second' | 'minute' | 'hour' | 'day'] {
  if (seconds < MINUTE) return [Math.floor(seconds), 'second']
  if (seconds < HOUR) return [Math.floor(seconds / MINUTE), 'minute']
  if (seconds < DAY) return [Math.floor(seconds / HOUR), 'hour']
  return [Math.floor(seconds / DAY), 'day']
}

/** The whole date and time, by the reader's clocks unless a zone is given. */
export function exactly(instant: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    Date.parse(instant),
  )
}

/** What the clock shows in a zone now; null where it shows the same as here, or where there is no such zone. */
export function timeThere(zone: string, now = Date.now()): string | null {
  try {
    const clock = (timeZone?: string) =>
      new Intl.DateTimeFormat(currentLocale(), { hour: '2-digit', minute: '2-digit', timeZone }).format(now)
    return zone !== '' && clock(zone) !== clock() ? clock(zone) : null
  } catch {
    return null
  }
}

/** "3 hours ago", as a sentence needs it. */
export function since(instant: string, now = Date.now()): string {
  const [count, unit] = largestUnit(Math.max(0, (now - Date.parse(instant)) / 1000))
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' }).format(-count, unit)
}

/** "in 3 hours", for what is still to come. */
export function until(instant: string, now = Date.now()): string {
  const seconds = Math.max(0, (Date.parse(instant) - now) / 1000)
  // Half a minute more: what ends in two days is not said to end in one as soon as it is read.
  const [count, unit] = largestUnit(seconds + MINUTE / 2)
  return new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'always' }).format(count, unit)
}

/** The day alone. */
export function onDay(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium' }).format(Date.parse(instant))
}

/** A number by locale; counts beside buttons are shortened from ten thousand on. */
export function shortNumber(count: number): string {
  const notation = count >= 10_000 ? 'compact' : 'standard'
  return new Intl.NumberFormat(currentLocale(), { notation }).format(count)
}

/** A full hour of a day, as clocks show it. */
export function hourOfDay(hour: number): string {
  const clock = new Intl.DateTimeFormat(currentLocale(), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  })
  return clock.format(Date.UTC(2026, 0, 1, hour))
}
