import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { remembered } from '#rules/measures/remembered.ts'
import { ask, dice, truth, type World } from './world.ts'

const RUNS = 2000
const EVERYBODY: Omit<World, 'population' | 'knowing'> = {
  options: 4,
  guessing: 0.7,
  answersIfKnowing: 1,
  answersIfNot: 1,
}

/** Share of runs whose interval holds the truth, and the mean error of the estimate. */
function runs(world: World, asked: number, seed = 1): { covered: number; error: number } {
  const roll = dice(seed)
  let covered = 0
  let error = 0
  for (let run = 0; run < RUNS; run++) {
    const seen = remembered({
      ...ask(world, asked, roll),
      population: world.population,
      options: world.options,
    })
    if (seen.interval.low <= truth(world) + 1e-9 && truth(world) - 1e-9 <= seen.interval.high) covered += 1
    error += (seen.estimate ?? truth(world)) - truth(world)
  }
  return { covered: covered / RUNS, error: error / RUNS }
}

const KNOWING = [0.1, 0.24, 0.5, 0.75, 0.95]
const OPTIONS = [2, 4, 5]

describe('remembered', () => {
  test('takes from the right answers what wrong ones say of luck', () => {
    const seen = remembered({ population: 240, asked: 60, right: 20, wrong: 12, unsure: 8, options: 4 })
    expect(seen.estimate).toBeCloseTo((20 - 12 / 3) / 40)
    expect(seen.responseRate).toBeCloseTo(40 / 60)
    expect(seen.ofAsked).toEqual({ low: (20 - 32 / 3) / 60, high: (40 - 12 / 3) / 60 })
    expect(seen.interval.low).toBeGreaterThan(0.2)
    expect(seen.interval.high).toBeLessThan(0.6)
  })

  test.each([20, 50, 200])('its interval holds the truth in 93 % of 2,000 runs, %i asked', (asked) => {
    for (const population of [asked + 5, asked * 1.2, asked * 2, 240, 3000, 100_000]) {
      if (population <= asked) continue
      for (const knowing of KNOWING) {
        for (const options of OPTIONS) {
          const world = { ...EVERYBODY, population, knowing, options }
          expect(runs(world, asked).covered, JSON.stringify(world)).toBeGreaterThanOrEqual(0.93)
        }
      }
    }
  })

  test.each([50, 200])('and, %i asked of many, in no more than 97 %', (asked) => {
    for (const knowing of KNOWING) {
      for (const options of OPTIONS) {
        const world = { ...EVERYBODY, population: 3000, knowing, options }
        expect(runs(world, asked).covered, JSON.stringify(world)).toBeLessThanOrEqual(0.97)
      }
    }
  })

  test('is right on average, also where two of three keep silent, if silence says nothing about knowing', () => {
    for (const knowing of KNOWING) {
      for (const options of OPTIONS) {
        const silent = { ...EVERYBODY, answersIfKnowing: 0.33, answersIfNot: 0.33 }
        const world = { ...silent, population: 3000, knowing, options }
        expect(Math.abs(runs(world, 200).error), JSON.stringify(world)).toBeLessThan(0.01)
      }
    }
  })

  test('is off where those who know answer more often, and the bounds then hold what is true all the same', () => {
    const roll = dice(7)
    const world = { ...EVERYBODY, population: 300, knowing: 0.4, answersIfKnowing: 0.8, answersIfNot: 0.3 }
    expect(runs(world, 200).error).toBeGreaterThan(0.1)
    for (let run = 0; run < RUNS; run++) {
      const seen = remembered({ ...ask(world, 150, roll), population: 300, options: 4 })
      expect(seen.ofAll.low).toBeLessThanOrEqual(0.4)
      expect(seen.ofAll.high).toBeGreaterThanOrEqual(0.4)
    }
  })

  test('holds the estimate in its interval, and both in what is possible', () => {
    const part = fc.integer({ min: 0, max: 80 })
    const answers = fc.record({ right: part, wrong: part, unsure: part, silent: part, rest: part })
    fc.assert(
      fc.property(
        answers,
        fc.integer({ min: 2, max: 8 }),
        ({ right, wrong, unsure, silent, rest }, options) => {
          const asked = right + wrong + unsure + silent
          const seen = remembered({ population: asked + rest, asked, right, wrong, unsure, options })
          const shown = Math.min(1, Math.max(0, seen.estimate ?? 0.5))
          expect(seen.interval.low).toBeLessThanOrEqual(shown)
          expect(seen.interval.high).toBeGreaterThanOrEqual(shown)
          expect(seen.ofAsked.low).toBeLessThanOrEqual((seen.estimate ?? 0.5) + 1e-9)
          expect(seen.ofAll.high).toBeGreaterThanOrEqual((seen.estimate ?? 0.5) - 1e-9)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test.each([
    [{ asked: 300 }, 'More were asked'],
    [{ right: 100 }, 'More answered'],
    [{ options: 1 }, 'at least two options'],
    [{ wrong: -1 }, 'whole numbers'],
    [{ wrong: 1.5 }, 'whole numbers'],
  ])('refuses counts that can not be: %j', (wrong, said) => {
    const answers = { population: 240, asked: 60, right: 20, wrong: 12, unsure: 8, options: 4, ...wrong }
    expect(() => remembered(answers)).toThrow(said)
  })
})
