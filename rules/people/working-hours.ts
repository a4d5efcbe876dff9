/** One stretch of work: `day` 1 (Monday) to 7, `from` and `to` in minutes after midnight, from < to ≤ 1440. */
export type Shift = { day: number; from: number; to: number }

export type WorkingHoursProblem = 'no_times' | 'bad_day' | 'bad_time' | 'empty_shift' | 'overlap'

/** `part` is the piece of the text that could not be understood, for the sentence that explains it. */
export type WorkingHours =
  | { ok: true; shifts: Shift[] }
  | { ok: false; problem: WorkingHoursProblem; part: string }

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const FULL_DAY = 1440

class Misread extends Error {
  readonly problem: WorkingHoursProblem
  readonly part: string
  constructor(problem: WorkingHoursProblem, part: string) {
    super(problem)
    this.problem = problem
    this.part = part.trim()
  }
}

/**
 * Reads `Mon-Fri 09:00-12:00, 13:00-17:30; Sat 10:00-14:00`. Days are English, short or whole. A shift that
 * ends before it begins runs into the next morning and is given as two. An empty text is no shifts.
 */
export function parseWorkingHours(text: string): WorkingHours {
  try {
    const parts = text.split(';').filter((part) => part.trim() !== '')
    return { ok: true, shifts: inOrder(parts.flatMap(parsePart)) }
  } catch (error) {
    if (error instanceof Misread) return { ok: false, problem: error.problem, part: error.part }
    throw error
  }
}

function parsePart(part: string): Shift[] {
  const firstDigit = part.search(/\d/)
  if (firstDigit < 0) throw new Misread('no_times', part)
  const days = part.slice(0, firstDigit).split(',').flatMap(parseDays)
  const spans = part.slice(firstDigit).split(',').map(parseSpan)
  return days.flatMap((day) => spans.flatMap(([from, to]) => placeSpan(day, from, to)))
}

function parseDays(text: string): number[] {
  const [first = '', last = first, ...more] = text.split(/[-–]/)
  if (more.length > 0) throw new Misread('bad_day', text)
  const from = parseDay(first)
  const count = ((parseDay(last) - from + 7) % 7) + 1
  return Array.from({ length: count }, (_, step) => ((from - 1 + step) % 7) + 1)
}

function parseDay(text: string): number {
  const word = text.trim().toLowerCase()
  const index = DAYS.findIndex((day) => word.length >= 3 && FULL_NAMES[day]?.startsWith(word))
  if (index < 0) throw new Misread('bad_day', text)
  return index + 1
}

const FULL_NAMES: Record<string, string> = {
  Mon: 'monday',
  Tue: 'tuesday',
  Wed: 'wednesday',
  Thu: 'thursday',
  Fri: 'friday',
  Sat: 'saturday',
  Sun: 'sunday',
}

function parseSpan(text: string): [number, number] {
  const match = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(text)
  if (!match) throw new Misread('bad_time', text)
  const [, fromHour, fromMinute, toHour, toMinute] = match
  const from = minutes(fromHour, fromMinute, text)
  const to = minutes(toHour, toMinute, text)
  if (from === to || from === FULL_DAY) throw new Misread('empty_shift', text)
  return [from, to]
}

function minutes(hour: string | undefined, minute: string | undefined, part: string): number {
  const total = Number(hour) * 60 + Number(minute)
  if (Number(minute) > 59 || total > FULL_DAY) throw new Misread('bad_time', part)
  return total
}

function placeSpan(day: number, from: number, to: number): Shift[] {
  if (to > from) return [{ day, from, to }]
  const evening = { day, from, to: FULL_DAY }
  return to === 0 ? [evening] : [evening, { day: (day % 7) + 1, from: 0, to }]
}

function inOrder(shifts: Shift[]): Shift[] {
  const sorted = shifts.toSorted((a, b) => a.day - b.day || a.from - b.from)
  for (const [index, shift] of sorted.entries()) {
    const before = sorted[index - 1]
    if (before && before.day === shift.day && shift.from < before.to) {
      throw new Misread('overlap', `${DAYS[shift.day - 1]} ${clock(shift.from)}-${clock(shift.to)}`)
    }
  }
  return sorted
}

/** The shortest text that parses to the same shifts, days with the same hours joined. */
export function formatWorkingHours(shifts: Shift[]): string {
  const hours = DAYS.map((_, index) => hoursOf(joinNights(shifts), index + 1))
  const parts: string[] = []
  for (let day = 0; day < 7; day += 1) {
    const same = hours[day]
    if (!same) continue
    const first = day
    while (hours[day + 1] === same) day += 1
    const days = first === day ? DAYS[first] : `${DAYS[first]}-${DAYS[day]}`
    parts.push(`${days} ${same}`)
  }
  return parts.join('; ')
}

function hoursOf(shifts: Shift[], day: number): string {
  return shifts
    .filter((shift) => shift.day === day)
    .map(({ from, to }) => `${clock(from)}-${clock(to)}`)
    .join(', ')
}

/** A shift until midnight and the one that goes on in the morning are written as one, `22:00-06:00`, unless they last a whole day. */
function joinNights(shifts: Shift[]): Shift[] {
  const sorted = shifts.toSorted((a, b) => a.day - b.day || a.from - b.from)
  const morningOf = (night: Shift) =>
    sorted.find((shift) => shift.day === (night.day % 7) + 1 && shift.from === 0 && shift.to < night.from)
  const nights = sorted.filter((shift) => shift.to === FULL_DAY && shift.from > 0 && morningOf(shift))
  const mornings = new Set(nights.map(morningOf))
  return sorted
    .filter((shift) => !mornings.has(shift))
    .map((shift) => (nights.includes(shift) ? { ...shift, to: morningOf(shift)?.to ?? FULL_DAY } : shift))
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
