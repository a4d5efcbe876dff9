import { expect, test } from 'vitest'
import { findUnfinished } from '#web/features/composer/completion.ts'
import { rangeOf } from '#web/features/stream/range.ts'
import { shapeThread } from '#web/screens/thread/shape.ts'

test('a thread takes its shape from who answers whom, and an orphan stands at the top', () => {
  const post = (id: string, in_reply_to_id: string | null) => ({ id, in_reply_to_id })
  const shape = shapeThread('1', [post('2', '1'), post('3', '2'), post('4', '1'), post('5', '99')])
  expect(shape.map((branch) => [branch.id, branch.answers.map((answer) => answer.id)])).toEqual([
    ['2', ['3']],
    ['4', []],
    ['5', []],
  ])
})

test('only the rows near the window are rendered, and the rest keeps its height', () => {
  const heights = Array.from({ length: 100 }, () => 100)
  const range = rangeOf(heights, 1950, 2550)
  expect(range).toEqual({ from: 19, to: 26, before: 1900, after: 7400 })
  expect(rangeOf([], 0, 500)).toEqual({ from: 0, to: 0, before: 0, after: 0 })
})

test('completion begins after @ or # and not inside a word or an address', () => {
  expect(findUnfinished('Kia ora @ana', 12)).toEqual({ mark: '@', word: 'ana', start: 8, end: 12 })
  expect(findUnfinished('#Kererū', 7)?.word).toBe('Kererū')
  expect(findUnfinished('mail@example', 12)).toBeNull()
  expect(findUnfinished('Kia ora @ana ', 13)).toBeNull()
})
