import type { Level } from '../announcements/levels.ts'
import type { Shift } from '../people/working-hours.ts'
import { offsetOf, spansFrom } from './wall.ts'
import { daily, type Stretch, WEEKEND, weekOf, without } from './week.ts'

/** Instants in milliseconds, from < to. */
export type Blackout = { from: number; to: number }

/** What holds for the whole house. */
export type Calendar = {
  /** Of whoever has said no hours. */
  usual: readonly Shift[]
  /** Of whoever has none. */
  zone: string
  /** Minutes after midnight; null for none. Who has said their own hours is quiet outside of them instead, so that nights can be worked. */
  quiet: { from: number; to: number } | null
  /** Whether people without hours of their own are told something on Saturdays and Sundays. */
  weekends: boolean
  blackouts: readonly Blackout[]
}

/** `shifts`: empty where none are said. `zone`: empty where none is known. */
export type Person = { shifts: readonly Shift[]; zone: string }

/** No step waits longer than this; no announcement that stands does. */
const HORIZON_MS = 400 * 86_400_000

/**
 * The instant from which a step may reach a person: after so many hours of their work since `start`, and then as soon as they are
 * at work, it is not quiet, and nothing is blacked out. An emergency is due at once. Null when that is never.
 */
export function dueAt(
  { level, after }: { level: Level; after: number },
  start: number,
  person: Person,
  calendar: Calendar,
): number | null {
  if (level === 'emergency') return start
  const own = person.shifts.length > 0
  const working = weekOf(own ? person.shifts : calendar.usual)
  const open = own ? working : openWithout(working, calendar)
  if (open.length === 0) return null
  const offset = offsetOf(person.zone || calendar.zone)
  const worked = afterWork(spansFrom(working, offset, start), start, after * 3_600_000)
  return firstOpen({ open, offset, blackouts: calendar.blackouts }, worked, start + HORIZON_MS)
}

function openWithout(working: readonly Stretch[], { quiet, weekends }: Calendar): Stretch[] {
  const awake = quiet === null ? [...working] : without(working, daily(quiet.from, quiet.to))
  return weekends ? awake : without(awake, [WEEKEND])
}

function afterWork(spans: ReturnType<typeof spansFrom>, start: number, wait: number): number {
  if (wait <= 0) return start
  let left = wait
  for (const { from, to, within } of spans) {
    if (from > start + HORIZON_MS) return from
    if (!within) continue
    if (to - from >= left) return from + left
    left -= to - from
  }
  return start
}

type Open = { open: readonly Stretch[]; offset: (at: number) => number; blackouts: readonly Blackout[] }

function firstOpen({ open, offset, blackouts }: Open, at: number, latest: number): number | null {
  for (const { from, to, within } of spansFrom(open, offset, at)) {
    if (from > latest) return null
    const free = within ? afterBlackouts(blackouts, from) : to
    if (free < to) return free
  }
  return null
}

/** They may touch or overlap. */
function afterBlackouts(blackouts: readonly Blackout[], at: number): number {
  const within = blackouts.find(({ from, to }) => at >= from && at < to)
  return within === undefined ? at : afterBlackouts(blackouts, within.to)
}

/** Whether a person may be told something that is no emergency at this instant. */
export function isOpen(at: number, person: Person, calendar: Calendar): boolean {
  return dueAt({ level: 'information', after: 0 }, at, person, calendar) === at
}
