import { parseWorkingHours, type Shift } from '#rules/people/working-hours.ts'
import type { Calendar, Person } from '#rules/plan/index.ts'

export const MINUTE = 60_000

export const shifts = (text: string): Shift[] => {
  const read = parseWorkingHours(text)
  if (!read.ok) throw new Error(`${read.problem}: ${read.part}`)
  return read.shifts
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a clock on a wall there shows: the weekday, 1 for Monday, and the minute of the day. */
function look(at: number, zone: string): { day: number; minute: number } {
  const shown = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: zone })
  clocks.set(zone, clock)
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return {
    day: WEEKDAYS.indexOf(part.weekday ?? '') || 7,
    minute: Number(part.hour) * 60 + Number(part.minute),
  }
}

/** A minute of somebody's life: by looking at the clock, and at nothing before or after it. */
export function minuteOf(
  at: number,
  person: Person,
  calendar: Calendar,
): { working: boolean; open: boolean } {
  const { day, minute } = look(at, person.zone || calendar.zone)
  const own = person.shifts.length > 0
  const hours = own ? person.shifts : calendar.usual
  const working = hours.some((one) => one.day === day && minute >= one.from && minute < one.to)
  const dark = calendar.blackouts.some(({ from, to }) => at >= from && at < to)
  const asleep = !own && (isQuiet(minute, calendar.quiet) || (day > 5 && !calendar.weekends))
  return { working, open: working && !dark && !asleep }
}

function isQuiet(minute: number, quiet: Calendar['quiet']): boolean {
  if (quiet === null) return false
  return quiet.from < quiet.to
    ? minute >= quiet.from && minute < quiet.to
    : minute >= quiet.from || minute < quiet.to
}

/** Minute by minute: first the work is done, then a door has to be open. `start` at a full minute. */
export function naiveDue(
  after: number,
  start: number,
  person: Person,
  calendar: Calendar,
  days: number,
): number | null {
  let left = after * 60
  for (let at = start; at < start + days * 1440 * MINUTE; at += MINUTE) {
    const { working, open } = minuteOf(at, person, calendar)
    if (left <= 0 && open) return at
    if (working) left -= 1
  }
  return null
}
