import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let ana: Somebody
let ben: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
  ;[ana, ben] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const send = (by: Somebody, key: string, body: object) =>
  by.caller.call('POST /api/v1/statuses', { body: { status: key, ...body } }, { 'idempotency-key': key })
const thread = (key: string) =>
  ana.caller.call(
    'POST /api/birdhouse/v1/threads',
    { body: { posts: [{ status: 'one' }, { status: 'two' }] } },
    { 'idempotency-key': key },
  )
const withdraw = async (by: Somebody, key: string) =>
  (await by.caller.call('DELETE /api/birdhouse/v1/keys/:key', { params: { key } })).body
const later = () => ({ scheduled_at: new Date(Date.now() + 3_600_000).toISOString() })

it('a key under which something was posted answers that, as often as it is asked', async () => {
  const { body } = await send(ana, 'posted', {})
  for (let n = 0; n < 2; n += 1) {
    const { posts, scheduled_id } = await withdraw(ana, 'posted')
    expect([posts.map(({ id }) => id), scheduled_id]).toEqual([[body.id], null])
  }
  const made = (await thread('in parts')).body
  expect((await withdraw(ana, 'in parts')).posts.map(({ id }) => id)).toEqual(made.map(({ id }) => id))
  const waiting = await send(ana, 'at its time', later())
  expect(await withdraw(ana, 'at its time')).toEqual({ posts: [], scheduled_id: waiting.body.id })
})

it('a key is its owner’s: under the same one another posts what is their own', async () => {
  const mine = await send(ana, 'the same', {})
  const theirs = await send(ben, 'the same', { visibility: 'private' })
  expect(theirs.body.account.id).toBe(ben.id)
  expect(theirs.body.id).not.toBe(mine.body.id)
  expect((await send(ana, 'the same', {})).body.id).toBe(mine.body.id)
  expect((await withdraw(ben, 'at its time')).scheduled_id).toBe(null)
})

it('under a key that is withdrawn nothing is posted or scheduled any more, by its owner alone', async () => {
  expect(await withdraw(ana, 'never came')).toEqual({ posts: [], scheduled_id: null })
  for (const answer of [
    await send(ana, 'never came', {}),
    await send(ana, 'never came', later()),
    await thread('never came'),
  ])
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'key_withdrawn' }])
  expect(await withdraw(ana, 'never came')).toEqual({ posts: [], scheduled_id: null })
  expect((await send(ben, 'never came', {})).status).toBe(200)
  expect((await withdraw(ana, 'never came')).posts).toEqual([])
})

it('asked again after what waited under it is cancelled, a key is withdrawn', async () => {
  const { body } = await send(ana, 'changed', later())
  const id = (await withdraw(ana, 'changed')).scheduled_id ?? ''
  expect(id).toBe(body.id)
  await ana.caller.call('DELETE /api/v1/scheduled_statuses/:id', { params: { id } })
  expect(await withdraw(ana, 'changed')).toEqual({ posts: [], scheduled_id: null })
  expect((await send(ana, 'changed', later())).body).toMatchObject({ code: 'key_withdrawn' })
})

it('sent and withdrawn at the same moment it is either there or never will be', async () => {
  await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const key = `race ${n}`
      const [sent, found] = await Promise.all([send(ana, key, n % 2 ? later() : {}), withdraw(ana, key)])
      const there = found.posts.length > 0 || found.scheduled_id !== null
      expect(sent.status).toBe(there ? 200 : 409)
    }),
  )
})
