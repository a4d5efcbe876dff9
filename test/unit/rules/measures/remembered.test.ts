import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corrected, remembered } from '#rules/measures/remembered.ts'
import { ask, dice, truth, type World } from './world.ts'

const RUNS = 2000
/** Every population and number of options; without it some of them, in seconds. */
const PROVING = process.env.PROVE_ROUNDS !== undefined
const EVERYBODY: Omit<World, 'population' | 'knowing'> = {
  options: 4,
  guessing: 0.7,
  answersIfKnowing: 1,
  answersIfNot: 1,
}

/** How far the estimate is off on average. */
function meanError(world: World, asked: number): number {
  const roll = dice(1)
  let error = 0
  for (let run = 0; run < RUNS; run++) {
    const { right, wrong, unsure } = ask(world, asked, roll)
    const answered = right + wrong + unsure
    error += answered === 0 ? 0 : corrected(right, wrong, answered, world.options) - truth(world)
  }
  return error / RUNS
}

/** Share of runs whose interval holds the truth; every outcome is worked out once. */
function coverage(world: World, asked: number): number {
  const roll = dice(1)
  const known = new Map<string, ReturnType<typeof remembered>>()
  let covered = 0
  for (let run = 0; run < RUNS; run++) {
    const poll = ask(world, asked, roll)
    const key = `${poll.right} ${poll.wrong} ${poll.unsure}`
    const seen =
      known.get(key) ?? remembered({ ...poll, population: world.population, options: world.options })
    known.set(key, seen)
    if (seen.interval.low <= truth(world) + 1e-9 && truth(world) - 1e-9 <= seen.interval.high) covered += 1
  }
  return covered / RUNS
}

/** What so many said; of all of them it is what R would be, had everybody been asked and answered. */
function counted(people: { said: string }[]) {
  const of = (said: string) => people.filter((one) => one.said === said).length
  return { right: of('right'), wrong: of('wrong'), unsure: of('unsure') }
}

const KNOWING = [0.1, 0.24, 0.5, 0.75, 0.95, 0.98]
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

  // By draws; coverage.test.ts works out the same, and more of it, without them.
  test.each(PROVING ? [20, 50, 200] : [200])(
    'its interval holds the truth in 93 % of 2,000 runs, %i asked',
    { timeout: 600_000 },
    (asked) => {
      for (const population of PROVING ? [asked * 1.2, 240, 3000] : [3000]) {
        for (const knowing of PROVING ? KNOWING : [0.24, 0.5, 0.95]) {
          if (population <= asked) continue
          for (const options of PROVING ? [2, 4] : [4]) {
            const world = { ...EVERYBODY, population, knowing, options }
            expect(coverage(world, asked), JSON.stringify(world)).toBeGreaterThanOrEqual(0.93)
          }
        }
      }
    },
  )

  test('and, 200 asked of many, in no more than 97 % while half of them know, or a quarter', () => {
    for (const knowing of [0.24, 0.5, 0.75]) {
      const world = { ...EVERYBODY, population: 3000, knowing, options: 4 }
      expect(coverage(world, 200), JSON.stringify(world)).toBeLessThanOrEqual(0.97)
    }
  })

  test('is right on average, also where two of three keep silent, if silence says nothing about knowing', () => {
    for (const knowing of KNOWING) {
      for (const options of OPTIONS) {
        const silent = { ...EVERYBODY, answersIfKnowing: 0.33, answersIfNot: 0.33 }
        const world = { ...silent, population: 3000, knowing, options }
        expect(Math.abs(meanError(world, 200)), JSON.stringify(world)).toBeLessThan(0.01)
      }
    }
  })

  test('is off where those who know answer more often, and the bounds then hold what is true all the same', () => {
    const roll = dice(7)
    const world = { ...EVERYBODY, population: 300, knowing: 0.4, answersIfKnowing: 0.8, answersIfNot: 0.3 }
    expect(meanError(world, 200)).toBeGreaterThan(0.1)
    for (let run = 0; run < (PROVING ? RUNS : 300); run++) {
      const [knowing, ifKnowing, ifNot, guessing] = [roll(), roll(), roll(), roll()]
      const all = Array.from({ length: 300 }, () => {
        const knows = roll() < knowing
        const said = knows ? 'right' : roll() >= guessing ? 'unsure' : roll() * 4 < 1 ? 'right' : 'wrong'
        return { said, answers: roll() < (knows ? ifKnowing : ifNot) }
      })
      const poll = counted(all.slice(0, 150).filter(({ answers }) => answers))
      const { ofAll } = remembered({ ...poll, asked: 150, population: 300, options: 4 })
      const { right, wrong } = counted(all)
      expect(ofAll.low).toBeLessThanOrEqual((right - wrong / 3) / 300 + 1e-9)
      expect(ofAll.high).toBeGreaterThanOrEqual((right - wrong / 3) / 300 - 1e-9)
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
      {
        numRuns: PROVING ? 1000 : 200,
        // The estimate lies between 39 and 40 of 41 people, of whom only 40 can be.
        examples: [[{ right: 39, wrong: 0, unsure: 1, silent: 0, rest: 1 }, 3]],
      },
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
