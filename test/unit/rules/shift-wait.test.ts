import { expect, test } from 'vitest'
import { waitForShift } from '#rules/people/shift-wait.ts'
import { parseWorkingHours } from '#rules/people/working-hours.ts'

const hours = (text: string) => {
  const read = parseWorkingHours(text)
  return read.ok ? read.shifts : []
}
const minutes = (text: string, at: string, zone = 'Europe/Berlin') =>
  waitForShift(hours(text), Date.parse(at), zone) / 60_000

test('within a shift nothing waits; before it until it begins; after the last of the week until Monday', () => {
  const week = 'Mon-Fri 09:00-17:00'
  expect(minutes(week, '2026-11-26T08:30:00Z')).toBe(0)
  expect(minutes(week, '2026-11-26T06:30:00Z')).toBe(90)
  expect(minutes(week, '2026-11-27T16:00:00Z')).toBe(64 * 60)
  expect(minutes('', '2026-11-27T16:00:00Z')).toBe(0)
})

test('a night shift goes on past midnight, and a change of the clocks is an hour less', () => {
  expect(minutes('Sat 22:00-06:00', '2026-11-28T23:30:00Z')).toBe(0)
  expect(minutes('Sun 09:00-17:00', '2026-03-28T23:00:00Z')).toBe(8 * 60)
})
