import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRecent } from '#server/platform/cache/index.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what happened is recent for a moment, each time anew', () => {
  const recent = createRecent(10, 2_000)
  expect(recent.has('a')).toBe(false)
  recent.note('a')
  vi.advanceTimersByTime(1_900)
  recent.note('a')
  vi.advanceTimersByTime(1_900)
  expect(recent.has('a')).toBe(true)
  expect(recent.has('b')).toBe(false)
  vi.advanceTimersByTime(100)
  expect(recent.has('a')).toBe(false)
})

test('only the latest keys are remembered', () => {
  const recent = createRecent(2, 2_000)
  for (const key of ['a', 'b', 'a', 'c']) recent.note(key)
  expect(['a', 'b', 'c'].map(recent.has)).toEqual([true, false, true])
})
