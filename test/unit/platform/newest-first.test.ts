import { expect, it } from 'vitest'
import { newestFirst } from '#server/platform/events/index.ts'

it('open pages are told of the newest 50, and everything is told of', () => {
  const ids = Array.from({ length: 460 }, (_, at) => String(9_000 - at))
  const told = [...newestFirst(ids)]
  expect(told.map(({ postIds, rest }) => [postIds.length, rest])).toEqual([
    [50, undefined],
    [200, true],
    [200, true],
    [10, true],
  ])
  expect(told.flatMap(({ postIds }) => postIds)).toEqual(ids)
  expect([...newestFirst([])]).toEqual([])
})
