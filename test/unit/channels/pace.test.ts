import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPace } from '#server/domains/delivery/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How many get through in a minute, with what the peer says of each. */
async function inAMinute(pace: ReturnType<typeof createPace>, tooFast: () => boolean): Promise<number> {
  const end = Date.now() + 60_000
  let through = 0
  while (Date.now() < end) {
    await Promise.all([pace.wait(), vi.advanceTimersToNextTimerAsync()])
    pace.learn(tooFast())
    through += 1
  }
  return through
}

it('as many get through as was chosen, also when it is chosen anew', async () => {
  let chosen = 600
  const pace = createPace(async () => chosen)
  expect(await inAMinute(pace, () => false)).toBeCloseTo(600, -1)
  chosen = 60
  expect(await inAMinute(pace, () => false)).toBeCloseTo(60, -1)
})

it('a peer that is asked too fast gets fewer, down to a floor, and more again once it takes them', async () => {
  const pace = createPace(async () => 6_400)
  expect(await inAMinute(pace, () => true)).toBeLessThan(120)
  expect(await inAMinute(pace, () => false)).toBeGreaterThan(150)
  expect(await inAMinute(pace, () => false)).toBeGreaterThan(3_000)
  expect(await inAMinute(pace, () => false)).toBeCloseTo(6_400, -2)
})
