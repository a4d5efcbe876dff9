import { describe, expect, test } from 'vitest'
import { lift } from '#rules/measures/lift.ts'
import { ask, dice, type World } from './world.ts'

const GROUP = { options: 4, guessing: 0.7, answersIfKnowing: 0.6, answersIfNot: 0.6 }
const SEEN: World = { ...GROUP, population: 1800, knowing: 0.4 }
const UNSEEN: World = { ...GROUP, population: 1200, knowing: 0.1 }

describe('lift', () => {
  test.each([30, 120, 300])(
    'its interval holds the difference in 93 to 97.5 of 100 runs, %i asked of each',
    (asked) => {
      const roll = dice(3)
      let covered = 0
      let sum = 0
      for (let run = 0; run < 2000; run++) {
        const found = lift(
          { ...ask(SEEN, asked, roll), population: SEEN.population, options: 4 },
          { ...ask(UNSEEN, asked, roll), population: UNSEEN.population, options: 4 },
        )
        if (!found) throw new Error('too few answered')
        if (found.interval.low <= 0.3 && found.interval.high >= 0.3) covered += 1
        sum += found.estimate
      }
      expect(covered / 2000).toBeGreaterThanOrEqual(0.93)
      expect(covered / 2000).toBeLessThanOrEqual(0.975)
      expect(sum / 2000).toBeCloseTo(0.3, 1)
    },
  )

  test('is not given while fewer than five of a side answered', () => {
    const side = { population: 100, asked: 20, right: 3, wrong: 1, unsure: 0, options: 4 }
    expect(lift(side, { ...side, right: 10 })).toBeNull()
  })
})
