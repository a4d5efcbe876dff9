import { expect, test } from 'vitest'
import { type Calendar, dueAt, isOpen, type Person } from '#rules/plan/index.ts'
import { MINUTE, minuteOf, naiveDue, shifts } from './naive.ts'

const OFFICE = shifts('Mon-Fri 09:00-17:00')
const calendar: Calendar = {
  usual: OFFICE,
  zone: 'Pacific/Auckland',
  quiet: null,
  weekends: false,
  blackouts: [],
}
const at = (text: string) => Date.parse(text)
const due = (after: number, start: string, person: Partial<Person> = {}, more: Partial<Calendar> = {}) => {
  const all = { shifts: [], zone: 'Europe/Berlin', ...person }
  const found = dueAt({ level: 'important', after }, at(start), all, { ...calendar, ...more })
  return found === null ? null : new Date(found).toISOString().slice(0, 16)
}

test('hours are of work, and a step that comes due at the end of a day waits for the next', () => {
  expect(due(2, '2026-11-26T08:30Z')).toBe('2026-11-26T10:30')
  expect(due(0, '2026-11-26T03:00Z')).toBe('2026-11-26T08:00')
  expect(due(8, '2026-11-26T08:00Z')).toBe('2026-11-27T08:00')
  expect(due(9, '2026-11-27T08:00Z')).toBe('2026-11-30T09:00')
})

test('who works nights is told at night, who has said no hours in those of the house, by the house’s clock where no zone is known', () => {
  expect(due(3, '2026-11-26T12:00Z', { shifts: shifts('Mon-Thu 22:00-06:00') })).toBe('2026-11-27T00:00')
  expect(due(1, '2026-11-26T12:00Z', { zone: '' })).toBe('2026-11-26T21:00')
  expect(due(1, '2026-11-26T12:00Z', { zone: 'Nowhere/At all' })).toBe('2026-11-26T13:00')
})

test('where clocks are put forward within a shift the hour is not worked, where back it is worked twice', () => {
  const night = { shifts: shifts('Sun 00:00-08:00') }
  expect(due(2, '2026-03-28T22:00Z', night)).toBe('2026-03-29T01:00')
  expect(due(6.75, '2026-03-28T22:00Z', night)).toBe('2026-03-29T05:45')
  expect(due(7.25, '2026-03-28T22:00Z', night)).toBe('2026-04-04T22:15')
  expect(due(8.75, '2026-10-24T20:00Z', night)).toBe('2026-10-25T06:45')
})

test('a blackout holds everything back but an emergency, and many in a row too', () => {
  const blackouts = [
    { from: at('2026-11-26T08:00Z'), to: at('2026-11-26T11:00Z') },
    { from: at('2026-11-26T10:00Z'), to: at('2026-11-27T16:30Z') },
  ]
  expect(due(0, '2026-11-26T09:00Z', {}, { blackouts })).toBe('2026-11-30T08:00')
  const person = { shifts: [], zone: 'Europe/Berlin' }
  const now = at('2026-11-26T09:00Z')
  expect(dueAt({ level: 'emergency', after: 0 }, now, person, { ...calendar, blackouts })).toBe(now)
})

test('quiet hours and weekends are of those who have said no hours of their own', () => {
  const long = { usual: shifts('Mon-Sun 06:00-22:00'), quiet: { from: 20 * 60, to: 8 * 60 } }
  expect(due(0, '2026-11-26T20:00Z', {}, long)).toBe('2026-11-27T07:00')
  expect(due(0, '2026-11-27T20:00Z', {}, long)).toBe('2026-11-30T07:00')
  expect(due(0, '2026-11-27T20:00Z', {}, { ...long, weekends: true })).toBe('2026-11-28T07:00')
  expect(due(0, '2026-11-27T20:00Z', { shifts: shifts('Sat 20:00-23:00') }, long)).toBe('2026-11-28T19:00')
  expect(due(0, '2026-11-27T20:00Z', {}, { ...long, quiet: { from: 0, to: 1440 } })).toBeNull()
})

/** Small, fast and the same each time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Pacific/Apia'],
  ...['Asia/Kathmandu', 'America/Sao_Paulo', 'Africa/Casablanca', 'America/St_Johns', 'UTC', ''],
]
const HOURS = [
  ...[
    '',
    'Mon-Fri 09:00-17:00',
    'Mon-Fri 09:00-12:15, 13:00-17:30',
    'Mon-Thu 22:00-06:00',
    'Sat-Sun 01:00-03:00',
  ],
  ...[
    'Sun 02:15-02:45',
    'Mon-Sun 00:00-24:00',
    'Fri 23:30-00:30',
    'Tue, Thu 06:00-14:00; Sat 20:00-04:00',
    'Sun 23:00-02:00',
  ],
]
/** Around each change of clocks of 2026 that these zones know. */
const STARTS = [
  '2026-02-14',
  '2026-03-06',
  '2026-03-20',
  '2026-03-27',
  '2026-04-03',
  '2026-09-25',
  '2026-10-02',
  '2026-10-23',
  '2026-10-30',
]

test('whatever the hours, zones, blackouts and changes of clocks, a step is due when a minute-by-minute count says so', () => {
  const roll = dice(7)
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T
  for (let round = 0; round < Number(process.env.PROVE_ROUNDS ?? 1) * 150; round++) {
    const start = at(`${pick(STARTS)}T00:00Z`) + roll(4 * 1440) * MINUTE
    const blackouts = Array.from({ length: roll(3) }, () => {
      const from = start + roll(6 * 1440) * MINUTE
      return { from, to: from + (1 + roll(2000)) * MINUTE }
    })
    const quiet = pick([null, { from: 1200, to: 420 }, { from: 60, to: 900 }])
    const all = {
      ...calendar,
      blackouts,
      quiet,
      weekends: roll(2) === 0,
      usual: shifts(pick(['Mon-Fri 09:00-17:00', 'Mon-Sun 06:00-02:00'])),
    }
    const person = { shifts: shifts(pick(HOURS)), zone: pick(ZONES) }
    const after = pick([0, 0.25, 1, 2.5, 8, 16])
    const [found, meant] = [
      dueAt({ level: 'confirm', after }, start, person, all),
      naiveDue(after, start, person, all, 12),
    ]
    const seen = found !== null && found >= start + 12 * 1440 * MINUTE ? null : found
    expect(seen, JSON.stringify({ start: new Date(start), after, person, all })).toBe(meant)
  }
}, 120_000)

test('it is never due before it began, later for more hours, and always when the person may be told', () => {
  const roll = dice(11)
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T
  for (let round = 0; round < 300; round++) {
    const start = at(`${pick(STARTS)}T00:00Z`) + roll(6 * 86_400) * 1000 + roll(1000)
    const person = { shifts: shifts(pick(HOURS)), zone: pick(ZONES) }
    const dues = [0, 0.5, 3, 11].map(
      (after) => dueAt({ level: 'confirm', after }, start, person, calendar) ?? Infinity,
    )
    expect(dues).toEqual(dues.toSorted((a, b) => a - b))
    for (const one of dues.filter((one) => one < Infinity)) {
      expect(one).toBeGreaterThanOrEqual(start)
      expect(minuteOf(one, person, calendar).open).toBe(true)
      expect(isOpen(one, person, calendar)).toBe(true)
    }
    // Who saw it a little later, by a clock that is not quite right, is told no earlier.
    const skewed = dueAt({ level: 'confirm', after: 3 }, start + roll(600_000), person, calendar) ?? Infinity
    expect(skewed).toBeGreaterThanOrEqual(dues[2] ?? 0)
  }
})
