import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let me: Somebody
let follower: Somebody
let stranger: Somebody
beforeAll(async () => {
  house = await openHouse({ sample: true })
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[me, follower, stranger] = await addPeople(house, 3)
  await follower.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: me.id } })
})

const post = async (status: string, more: object = {}) =>
  (await me.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const pin = (id: string, who = me) => who.caller.call('POST /api/v1/statuses/:id/pin', { params: { id } })
const unpin = (id: string) => me.caller.call('POST /api/v1/statuses/:id/unpin', { params: { id } })
const pinned = async (who = me) =>
  (
    await who.caller.call('GET /api/v1/accounts/:id/statuses', {
      params: { id: me.id },
      query: { pinned: true },
    })
  ).body.map((one) => one.id)

it('a pinned post is on the profile, the latest pin first, until it is taken off', async () => {
  const [one, two] = [await post('One'), await post('Two')]
  expect((await pin(two)).body.pinned).toBe(true)
  expect((await pin(one)).body.pinned).toBe(true)
  await pin(two)
  expect(await pinned(stranger)).toEqual([one, two])
  expect((await unpin(one)).body.pinned).toBe(false)
  expect(await pinned(stranger)).toEqual([two])
})

it('it is seen by those alone who may see the post', async () => {
  const id = await post('For those who follow me', { visibility: 'followers' })
  await pin(id)
  expect([await pinned(), await pinned(follower), await pinned(stranger)]).toEqual([[id], [id], []])
})

it('five are pinned at most, however many are sent at once', async () => {
  const ids = await Promise.all(Array.from({ length: 9 }, (_, n) => post(`Post ${n}`)))
  const answers = await Promise.all(ids.map((id) => pin(id)))
  expect(answers.filter((one) => one.status === 200)).toHaveLength(5)
  expect(answers.find((one) => one.status !== 200)?.body).toMatchObject({ code: 'too_many_pins' })
  expect(await pinned()).toHaveLength(5)
})

it('nobody pins what others wrote, what they boosted, or a post to named people', async () => {
  const [open, closed] = [await post('Mine'), await post('Mine', { visibility: 'followers' })]
  expect((await pin(open, stranger)).body).toMatchObject({ code: 'not_yours' })
  expect((await pin(closed, stranger)).body).toMatchObject({ code: 'not_found' })
  const boost = await stranger.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: open } })
  expect((await pin(boost.body.id, stranger)).body).toMatchObject({ code: 'not_yours' })
  const direct = await post(`Between us @${follower.handle}`, { visibility: 'direct' })
  expect((await pin(direct)).body).toMatchObject({ code: 'pin_direct' })
})

it('a deleted post is pinned no longer', async () => {
  const id = await post('Soon gone')
  await pin(id)
  await me.caller.call('DELETE /api/v1/statuses/:id', { params: { id } })
  expect(await pinned()).toEqual([])
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})
