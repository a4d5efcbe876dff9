import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatWorkingHours, parseWorkingHours } from '#rules/people/working-hours.ts'

const NIGHT = [
  { day: 5, from: 1320, to: 1440 },
  { day: 6, from: 0, to: 360 },
]

describe('working hours', () => {
  test('are read as shifts by day and minute', () => {
    expect(parseWorkingHours('Thu-Fri 09:00-17:30; Sat 10:00-14:00')).toEqual({
      ok: true,
      shifts: [
        { day: 4, from: 540, to: 1050 },
        { day: 5, from: 540, to: 1050 },
        { day: 6, from: 600, to: 840 },
      ],
    })
    expect(parseWorkingHours('Fri 22:00-06:00')).toEqual({ ok: true, shifts: NIGHT })
    expect(parseWorkingHours(' ')).toEqual({ ok: true, shifts: [] })
  })

  test.each([
    ['monday, Wed 9:00-12:00, 13:00-17:00', 'Mon 09:00-12:00, 13:00-17:00; Wed 09:00-12:00, 13:00-17:00'],
    ['Sat-Mon 08:00-16:00', 'Mon 08:00-16:00; Sat-Sun 08:00-16:00'],
    ['Mon-Thu 22:00-06:00', 'Mon-Thu 22:00-06:00'],
    ['Mon-Sun 00:00-24:00', 'Mon-Sun 00:00-24:00'],
    ['Thu 13:15-24:00; Fri 00:00-13:15', 'Thu 13:15-24:00; Fri 00:00-13:15'],
  ])('%j is written as %j', (text, canonical) => {
    const read = parseWorkingHours(text)
    expect(read.ok && formatWorkingHours(read.shifts)).toBe(canonical)
  })

  test.each([
    ['Mon-Fri', 'no_times', 'Mon-Fri'],
    ['Mo 09:00-17:00', 'bad_day', 'Mo'],
    ['Mon 9-17', 'bad_time', '9-17'],
    ['Mon 09:00-25:00', 'bad_time', '09:00-25:00'],
    ['Mon 09:00-09:00', 'empty_shift', '09:00-09:00'],
    ['Mon 09:00-12:00; Mon 11:00-13:00', 'overlap', 'Mon 11:00-13:00'],
  ])('%j is refused: %s', (text, problem, part) => {
    expect(parseWorkingHours(text)).toEqual({ ok: false, problem, part })
  })

  test('are the same after writing and reading', () => {
    const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15)
    const span = fc
      .tuple(fc.integer({ min: 0, max: 6 }), minute, minute)
      .filter(([, from, to]) => from !== to)
    const text = fc.array(span, { maxLength: 10 }).map((spans) => spans.map(write).join(';'))
    fc.assert(
      fc.property(text, (hours) => {
        const read = parseWorkingHours(hours)
        if (read.ok) expect(parseWorkingHours(formatWorkingHours(read.shifts))).toEqual(read)
      }),
      { numRuns: 2000 },
    )
  })
})

function write([day, from, to]: [number, number, number]): string {
  const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
  return `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day]} ${clock(from)}-${clock(to)}`
}
