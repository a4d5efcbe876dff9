import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPace } from '#server/domains/delivery/pace.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

type Pace = ReturnType<typeof createPace>

/** How many get through in a minute, with what the peer says of each. */
function inAMinute(pace: Pace, chosen: number, tooFast: boolean, of: 'any' | 'urgent' = 'any'): number {
  const end = Date.now() + 60_000
  let through = 0
  for (;;) {
    vi.setSystemTime(Date.now() + Math.ceil(pace.left()[of]))
    if (Date.now() >= end) return through
    pace.spend(chosen)
    pace.learn(tooFast)
    through += 1
  }
}

it('as many get through as was chosen, also when it is chosen anew', () => {
  const pace = createPace()
  expect(inAMinute(pace, 600, false)).toBeCloseTo(600, -1)
  expect(inAMinute(pace, 60, false)).toBeCloseTo(60, -1)
})

it('a peer that is asked too fast gets fewer, down to a floor, and more again once it takes them', () => {
  const pace = createPace()
  expect(inAMinute(pace, 6_400, true)).toBeLessThan(120)
  expect(inAMinute(pace, 6_400, false)).toBeGreaterThan(150)
  expect(inAMinute(pace, 6_400, false)).toBeGreaterThan(2_000)
  expect(inAMinute(pace, 6_400, false)).toBeGreaterThan(5_000)
})

it('the first goes at once, however long nothing was due', () => {
  const pace = createPace()
  expect(pace.left()).toEqual({ any: 0, urgent: 0 })
  pace.spend(1)
  expect(pace.left().any).toBeGreaterThan(59_000)
  vi.setSystemTime(Date.now() + 60_000)
  expect(pace.left()).toEqual({ any: 0, urgent: 0 })
})

it('what is urgent waits seconds at most, also at a slow pace and for a peer that finds us too fast', () => {
  expect(inAMinute(createPace(), 1, true, 'urgent')).toBeGreaterThanOrEqual(12)
  expect(inAMinute(createPace(), 120, true, 'urgent')).toBeCloseTo(120, -1)
})
