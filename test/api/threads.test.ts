import { afterAll, beforeAll, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let author: Somebody
let administrator: Somebody

beforeAll(async () => {
  house = await openHouse()
  const [a] = await addPeople(house, 1)
  const [b] = await addPeople(house, 1, 'administrator')
  ;[author, administrator] = [a, b]
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

const send = (texts: string[], more = {}, headers = {}) =>
  author.caller.call(
    'POST /api/birdhouse/v1/threads',
    { body: { posts: texts.map((status) => ({ status, ...more })) } },
    headers,
  )
const count = async () =>
  (await author.caller.call('GET /api/v1/accounts/verify_credentials')).body.statuses_count

it('a thread is posted at once, each post answering the one before', async () => {
  const { body } = await send(['One', 'Two', 'Three'], { visibility: 'followers' })
  expect(body.map((post) => [post.birdhouse.text, post.in_reply_to_id, post.visibility])).toEqual([
    ['One', null, 'private'],
    ['Two', body[0]?.id, 'private'],
    ['Three', body[1]?.id, 'private'],
  ])
  expect(new Set(body.map((post) => post.birdhouse.thread_id))).toEqual(new Set([body[0]?.id]))
})

it('all of it or nothing, and the same key posts it once', async () => {
  const before = await count()
  expect((await send(['Fine', 'x'.repeat(500)])).body).toMatchObject({ code: 'post_too_long' })
  expect((await send(['Fine', '  '])).body).toMatchObject({ code: 'post_empty' })
  expect((await send(['Fine', `@${'a'.repeat(10)}`], { in_reply_to_id: '1' })).status).toBe(404)
  expect((await send(['Secret', 'More'], { visibility: 'direct' })).body).toMatchObject({
    code: 'thread_direct',
  })
  expect((await send(['Alone'])).status).toBe(422)
  expect(await count()).toBe(before)
  const key = { 'idempotency-key': 'one thread' }
  const answers = await Promise.all([1, 2, 3].map(() => send(['First', 'Second'], {}, key)))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body.map((post) => post.id)))).size).toBe(1)
  expect(await count()).toBe(before + 2)
})

it('administrators keep the words of the house, which everybody reads', async () => {
  const put = (term: string, note: string) =>
    administrator.caller.call('POST /api/birdhouse/v1/glossary', { body: { term, note } })
  const { body } = await put('churn', 'customers who leave')
  expect((await put('Churn', 'who leaves us')).body.id).toBe(body.id)
  await put('ARPU', '')
  const read = async () => (await author.caller.call('GET /api/birdhouse/v1/glossary')).body
  expect((await read()).map(({ term, note }) => [term, note])).toEqual([
    ['ARPU', ''],
    ['Churn', 'who leaves us'],
  ])
  await administrator.caller.call('DELETE /api/birdhouse/v1/glossary/:id', { params: { id: body.id } })
  expect((await read()).map(({ term }) => term)).toEqual(['ARPU'])
  expect((await put(' ', 'Nothing')).status).toBe(422)
})
