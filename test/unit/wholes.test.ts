import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Cards } from '#server/domains/people/index.ts'
import type { Records } from '#server/domains/posts/index.ts'
import { createWholes, type PostRef } from '#server/domains/posts/whole.ts'
import { Cell } from '#server/platform/cache/index.ts'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function stand(id: string) {
  const cells = {
    post: new Cell<object>({ id, authorId: '1', boostOfId: null, quoteOfId: null, visibility: 'company' }),
    counts: new Cell<object>({ replies: 0 }),
    card: new Cell<object>({ id: '1' }),
  }
  const records = { cells: { post: () => cells.post, counts: () => cells.counts } } as unknown as Records
  return { cells, wholes: createWholes(records, { cell: () => cells.card } as unknown as Cards) }
}

it('a name of a post keeps nothing of it in memory once it is forgotten', async () => {
  const { cells, wholes } = stand('7')
  const [ref, other]: PostRef[] = [{ postId: '7' }, { postId: '7' }]
  if (ref === undefined || other === undefined) throw new Error('no names')
  const post = new WeakRef(cells.post.value as object)
  expect(wholes.get(ref)?.post.id).toBe('7')
  expect(wholes.get(ref) === wholes.get(other)).toBe(true)
  await setImmediate()
  cells.post.forget()
  expect(wholes.get(other)).toBeUndefined()
  await setImmediate()
  collect()
  expect(post.deref()).toBeUndefined()
  expect(wholes.get(ref)).toBeUndefined()
})
