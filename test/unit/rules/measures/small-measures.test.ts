import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledger, reach, waste } from '#rules/measures/ledger.ts'
import { dwellMs, readingMinutes, readingPrice } from '#rules/measures/reading.ts'
import { timeToShare } from '#rules/measures/time-to-share.ts'
import { usefulShare } from '#rules/measures/useful.ts'

describe('the price of reading', () => {
  test('is people by minutes by the share expected to read', () => {
    expect(readingMinutes(120)).toBe(0.5)
    expect(dwellMs(240)).toBe(30_000)
    expect(readingPrice(3000, 240, 0.8)).toBe(40)
    expect(() => readingPrice(10, 10, 1.1)).toThrow(RangeError)
    expect(() => readingPrice(-1, 10, 1)).toThrow(RangeError)
  })
})

describe('the time until 80 %', () => {
  const curve = [
    { at: 1000, people: 20 },
    { at: 2000, people: 79 },
    { at: 3000, people: 80 },
  ]
  test('is that of the first point that says so', () => {
    expect(timeToShare(curve, 500, 100)).toBe(2500)
    expect(timeToShare(curve, 500, 100, 0.5)).toBe(1500)
  })
  test('is not known before, nor of nobody', () => {
    expect(timeToShare(curve, 500, 101)).toBeNull()
    expect(timeToShare(curve, 500, 0)).toBeNull()
  })
})

describe('useful by team', () => {
  const none = { useful: 0, replies: 0, saves: 0, notForMe: 0, mutes: 0, unfollows: 0 }
  test('is one in two before anybody said anything, and follows what is said', () => {
    expect(usefulShare(none)).toBe(0.5)
    expect(usefulShare({ ...none, useful: 4, replies: 1, saves: 1, notForMe: 1, mutes: 1 })).toBe(8 / 12)
    expect(usefulShare({ ...none, unfollows: 96 }, { alpha: 1, beta: 3 })).toBe(0.01)
  })
})

describe('the ledger', () => {
  const person = fc.integer({ min: 0, max: 15 })
  test('says what leaving a channel out would have lost, person by person', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (people) => {
        const patterns = Array.from({ length: 16 }, (_, channels) => ({
          channels,
          people: people.filter((set) => set === channels).length,
        }))
        for (const { channel, added, reached } of ledger(patterns, 4)) {
          const without = people.filter((set) => (set & ~(1 << channel)) !== 0).length
          expect(added).toBe(reach(patterns) - without)
          expect(reached).toBe(people.filter((set) => (set >> channel) % 2 === 1).length)
        }
      }),
    )
  })
  test('knows no waste of nothing', () => {
    expect(waste(0, 0)).toBeNull()
    expect(waste(40, 10)).toBe(0.25)
  })
})
