import { type Kysely, sql as raw } from 'kysely'
import type { Level } from '#rules/announcements/levels.ts'
import { parseWorkingHours } from '#rules/people/working-hours.ts'
import { type Calendar, dueAt } from '#rules/plan/index.ts'
import type { Tables } from '#server/store/tables/index.ts'

export type CalendarSettings = Pick<Calendar, 'zone' | 'quiet' | 'weekends'> & { usualHours: string }

export async function readPlanCalendar(
  sql: Kysely<Tables>,
  { usualHours, zone, quiet, weekends }: CalendarSettings,
  now: Date,
): Promise<Calendar> {
  const { rows } = await raw<{
    from: Date
    to: Date
  }>`select starts_at as "from", ends_at as "to" from blackout
    where ends_at > ${now}::timestamptz`.execute(sql)
  return {
    ...{ usual: shiftsOf(usualHours), zone, quiet, weekends },
    blackouts: rows.map(({ from, to }) => ({ from: from.getTime(), to: to.getTime() })),
  }
}

export function shiftsOf(hours: string) {
  const read = parseWorkingHours(hours)
  return read.ok ? read.shifts : []
}

export type Hours = { hours: string; zone: string }
export type Due = (step: { level: Level; after: number }, start: Date, person: Hours) => Date | null

/** Most people of a house share a few hours and zones: each is worked out once. For one batch. */
export function createDue(calendar: Calendar): Due {
  const known = new Map<string, Date | null>()
  return ({ level, after }, start, { hours, zone }) => {
    const key = `${level} ${after} ${start.getTime()} ${zone} ${hours}`
    const held = known.get(key)
    if (held !== undefined) return held
    const at = dueAt({ level, after }, start.getTime(), { shifts: shiftsOf(hours), zone }, calendar)
    const due = at === null ? null : new Date(at)
    known.set(key, due)
    return due
  }
}
