import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isZone, toInstant, toWall } from '#rules/people/zone-time.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Pacific/Auckland',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
]

test('what a clock shows leads back to an instant at which it shows that', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: Date.UTC(2020, 0, 1) / 60_000, max: Date.UTC(2035, 0, 1) / 60_000 }),
      fc.constantFrom(...ZONES),
      (minute, zone) => {
        const wall = toWall(minute * 60_000, zone)
        const back = toInstant(wall, zone)
        expect(back).not.toBeNull()
        expect(toWall(back ?? 0, zone)).toBe(wall)
      },
    ),
  )
})

test('the hour that comes twice is its first, and the hour that is left out is the one after it', () => {
  expect(toInstant('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(toWall(toInstant('2026-03-29T02:30', 'Europe/Berlin') ?? 0, 'Europe/Berlin')).toBe(
    '2026-03-29T03:30',
  )
})

test('what is no time and no zone is said to be none', () => {
  expect(toInstant('', 'UTC')).toBeNull()
  expect([isZone('Europe/Berlin'), isZone('Middle/Earth'), isZone('')]).toEqual([true, false, false])
})
