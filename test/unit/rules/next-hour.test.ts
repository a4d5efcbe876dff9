import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextHour, nextHourOn } from '#rules/people/next-hour.ts'

const ZONES = [
  'UTC',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Europe/Berlin',
  'Australia/Lord_Howe',
]

const hourIn = (zone: string, at: Date) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)

test('the next such hour is later, is that hour there, and no such hour lies between', () => {
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.constantFrom(...ZONES), moments, (hour, zone, now) => {
      const next = nextHour(hour, zone, now)
      expect(next.getTime()).toBeGreaterThan(now.getTime())
      expect(hourIn(zone, next)).toBe(`${String(hour).padStart(2, '0')}:00`)
      for (let at = Math.floor(now.getTime() / 900_000) + 1; at * 900_000 < next.getTime(); at++)
        expect(hourIn(zone, new Date(at * 900_000))).not.toBe(hourIn(zone, next))
    }),
    { numRuns: 300 },
  )
})

test('an hour that is left out when clocks go forward comes on the next day', () => {
  const now = new Date('2026-03-29T00:30:00Z')
  expect(nextHour(2, 'Europe/Berlin', now).toISOString()).toBe('2026-03-30T00:00:00.000Z')
})

test('a zone that there is not is taken as UTC', () => {
  expect(nextHour(7, 'Nowhere/Town', new Date('2026-01-01T06:59:00Z')).toISOString()).toBe(
    '2026-01-01T07:00:00.000Z',
  )
  expect(nextHour(7, '', new Date('2026-01-01T07:00:00Z')).toISOString()).toBe('2026-01-02T07:00:00.000Z')
})

test('on a day of the week it is that day there, and within eight days', () => {
  const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  const days = fc.integer({ min: 0, max: 6 })
  const name = (zone: string, at: Date) =>
    new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: zone }).format(at)
  fc.assert(
    // Noon is left out by no clock.
    fc.property(days, fc.constantFrom(...ZONES), moments, (weekday, zone, now) => {
      const next = nextHourOn(weekday, 12, zone, now)
      expect(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(name(zone, next))).toBe(weekday)
      expect(hourIn(zone, next)).toBe('12:00')
      expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(8 * 86_400_000)
    }),
    { numRuns: 60 },
  )
})
