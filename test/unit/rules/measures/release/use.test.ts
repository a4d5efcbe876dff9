import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, type Released, release, startReleasing } from '#rules/measures/release/release.ts'
import { shownTotal } from '#rules/measures/release/shown.ts'
import { spentSince } from '#test/rig/spent.ts'
import { dice } from '../world.ts'

const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)

/** Counts tick by tick of an audience whose people do it one after the other, so many a tick, at random. */
function grow(units: number[], perTick: number, share: number, roll: () => number): Counts[] {
  const people = units.flatMap((size, unit) => Array.from({ length: size }, () => ({ unit, key: roll() })))
  const order = people.sort((a, b) => a.key - b.key).map((person) => person.unit)
  const until = Math.round(share * order.length)
  const ticks: Counts[] = []
  for (let done = perTick; done < until + perTick; done += perTick) {
    const counts = units.map(() => 0)
    for (const unit of order.slice(0, Math.min(done, until))) counts[unit] = (counts[unit] ?? 0) + 1
    ticks.push({ all: sum(counts), units: counts, channels: [sum(counts), Math.floor(sum(counts) / 3)] })
  }
  return ticks
}

function releaseAll(units: number[], ticks: Counts[]): Released[] {
  let state = startReleasing({ all: sum(units), units }, 2)
  return ticks.map((counts, tick) => {
    state = release(state, counts, tick)
    return state
  })
}

const SHOPS = Array.from({ length: 12 }, (_, index) => 5 + (index % 4))
const ORGANISATION = [...SHOPS, 60, 40, 36, 26]

describe('what is released', () => {
  test('moves only when five people changed, and never says more than there are', () => {
    const units = fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 8 })
    const course = fc.record({ units, perTick: fc.integer({ min: 1, max: 30 }), seed: fc.nat() })
    fc.assert(
      fc.property(course, ({ units: sizes, perTick, seed }) => {
        const ticks = grow(sizes, perTick, 1, dice(seed))
        const states = releaseAll(sizes, ticks)
        const taken: number[] = [0]
        const shown: number[][] = [[0, ...sizes.map(() => 0)]]
        for (const [tick, state] of states.entries()) {
          const last = state.shown.at(-1)
          const counts = ticks[tick]
          if (!last || !counts || last.at !== tick) continue
          const total = shownTotal(last.all, last.units, sizes)
          const now = [total, ...last.units]
          expect([0, ...range(5, 500)]).toContain(total - sum(last.units))
          const before = shown.at(-1) ?? []
          expect(counts.all - (taken.at(-1) ?? 0)).toBeGreaterThanOrEqual(5)
          for (const [cell, people] of now.entries()) {
            expect([0, ...range(5, 500)]).toContain(people - (before[cell] ?? 0))
            expect(people).toBeLessThanOrEqual([counts.all, ...counts.units][cell] ?? 0)
          }
          taken.push(counts.all)
          shown.push(now)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('is of use to 240 people: the total is at most 19 behind, and large units are shown', () => {
    const roll = dice(11)
    for (let run = 0; run < 20; run++) {
      const ticks = grow(ORGANISATION, 1 + Math.floor(roll() * 20), 0.2 + 0.8 * roll(), roll)
      const states = releaseAll(ORGANISATION, ticks)
      for (const [tick, state] of states.entries()) {
        expect((ticks[tick]?.all ?? 0) - (state.shown.at(-1)?.all ?? 0)).toBeLessThanOrEqual(19)
      }
      const final = ticks.at(-1)
      const last = states.at(-1)?.shown.at(-1)
      for (const unit of [12, 13, 14, 15]) {
        expect((final?.units[unit] ?? 0) - (last?.units[unit] ?? 0)).toBeLessThanOrEqual(20)
      }
    }
  })

  test('says so when everybody did it', () => {
    const states = releaseAll(ORGANISATION, grow(ORGANISATION, 12, 1, dice(5)))
    expect(states.at(-1)?.shown.at(-1)?.all).toBe(sum(ORGANISATION))
    expect(states.at(-1)?.shown.at(-1)?.units).toEqual(ORGANISATION)
  })

  test('is quick for 100,000 people in 150 units over 30 days of hours', () => {
    const units = Array.from({ length: 150 }, (_, index) => 5 + ((index * 37) % 1300))
    const ticks = grow(units, Math.ceil(sum(units) / 720), 1, dice(2))
    let state = startReleasing({ all: sum(units), units }, 2)
    for (const [tick, counts] of ticks.slice(0, -1).entries()) {
      if (tick % 24 === 0 || tick > 710) state = release(state, counts, tick)
    }
    const began = process.cpuUsage()
    release(state, ticks.at(-1) ?? { all: 0, units: [], channels: [] }, 720)
    expect(spentSince(began)).toBeLessThan(500)
  })

  test('refuses units under five people, or that don’t add up', () => {
    expect(() => startReleasing({ all: 4, units: [4] }, 0)).toThrow(RangeError)
    expect(() => startReleasing({ all: 11, units: [5, 5] }, 0)).toThrow(RangeError)
  })
})

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from }, (_, index) => from + index)
}
