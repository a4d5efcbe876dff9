const QUARTER_MS = 15 * 60_000
/** Two days: a day on which the hour is left out, when clocks go forward, has a next one. */
const QUARTERS = 2 * 96

/** The next instant after `now` at which it is that full hour, 0 to 23, in a zone. A zone that there is not is taken as UTC. */
export function nextHour(hour: number, zone: string, now: Date): Date {
  const clock = clockIn(zone)
  const first = Math.floor(now.getTime() / QUARTER_MS) + 1
  for (let at = first; at < first + QUARTERS; at++) {
    const instant = new Date(at * QUARTER_MS)
    if (clock.format(instant) === `${String(hour).padStart(2, '0')}:00`) return instant
  }
  throw new Error(`${hour} is no hour of a day`)
}

/** Two turns: a week whose hour on that day is left out has a next one. */
const DAYS = 15

/** The same on a day of the week, from Monday, 0; on any for null. */
export function nextHourOn(weekday: number | null, hour: number, zone: string, now: Date): Date {
  let at = nextHour(hour, zone, now)
  if (weekday === null) return at
  const day = dayIn(zone)
  for (let tries = 0; tries < DAYS && day(at) !== weekday; tries++) at = nextHour(hour, zone, at)
  return at
}

const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function dayIn(timeZone: string): (at: Date) => number {
  const make = (zone: string) => new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone })
  let names: Intl.DateTimeFormat
  try {
    names = make(timeZone || 'UTC')
  } catch {
    names = make('UTC')
  }
  return (at) => DAY_NAMES.indexOf(names.format(at))
}

/** The latest instant, `now` included, at which it was that full hour in a zone. */
export function lastHour(hour: number, zone: string, now: Date): Date {
  const clock = clockIn(zone)
  const last = Math.floor(now.getTime() / QUARTER_MS)
  for (let at = last; at > last - QUARTERS; at--) {
    const instant = new Date(at * QUARTER_MS)
    if (clock.format(instant) === `${String(hour).padStart(2, '0')}:00`) return instant
  }
  throw new Error(`${hour} is no hour of a day`)
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const shown = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: timeZone || 'UTC' })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: 'UTC' })
  }
}
