import type { Calendar } from '../calendar.ts'
import type { Colleague } from '../people.ts'

const [OPENS, OPEN_HOURS] = [8, 10]

/** Moments after an announcement of `daysAgo`, at `minute` of the day. */
export type Since = { calendar: Calendar; daysAgo: number; minute: number; urgent: boolean }

/** After so many working hours of somebody; an emergency does not wait for them. The beginning of that hour. */
export function afterHours(since: Since, person: Colleague, hours: number): Date {
  const { calendar, daysAgo, minute, urgent } = since
  if (urgent) return calendar.at(daysAgo, Math.floor(minute / 60 + hours) * 60)
  const position = Math.max(0, Math.min(minute / 60, OPENS + OPEN_HOURS) - OPENS) + hours
  let day = daysAgo - Math.floor(position / OPEN_HOURS)
  // Offices are shut on weekends; shops, Care and crews are not.
  if (person.department === 'Head office' && day < daysAgo) while (calendar.weekday(day) > 5) day -= 1
  return calendar.at(day, (OPENS + Math.floor(position % OPEN_HOURS)) * 60)
}
