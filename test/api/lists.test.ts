import { afterAll, beforeAll, expect, it } from 'vitest'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let reader: Somebody
let one: Somebody
let other: Somebody
let outside: Somebody
let listId: string

beforeAll(async () => {
  house = await openHouse({ sample: true })
  ;[reader, one, other, outside] = await addPeople(house, 4)
  listId = (await reader.caller.call('POST /api/v1/lists', { body: { title: '  Shop floor ' } })).body.id
  await put(one.id, other.id)
})
afterAll(() => house.stop())

const put = (...account_ids: string[]) =>
  reader.caller.call('POST /api/v1/lists/:id/accounts', { params: { id: listId }, body: { account_ids } })
const take = (...account_ids: string[]) =>
  reader.caller.call('DELETE /api/v1/lists/:id/accounts', { params: { id: listId }, body: { account_ids } })
const change = (body: { title?: string; exclusive?: boolean }) =>
  reader.caller.call('PUT /api/v1/lists/:id', { params: { id: listId }, body })
const post = async (by: Somebody, status: string, more = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const timeline = async (query = {}) =>
  (await reader.caller.call('GET /api/v1/timelines/list/:id', { params: { id: listId }, query })).body.map(
    ({ id }) => id,
  )
const home = async () =>
  (await reader.caller.call('GET /api/v1/timelines/home')).body.map(({ id, reblog }) => reblog?.id ?? id)
const follow = (who: Somebody) =>
  reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: who.id } })

it('a list has a name and people, whom one need not follow, and who are not told', async () => {
  expect((await reader.caller.call('GET /api/v1/lists')).body).toEqual([
    { id: listId, title: 'Shop floor', exclusive: false, replies_policy: 'list' },
  ])
  const { body } = await reader.caller.call('GET /api/v1/lists/:id/accounts', { params: { id: listId } })
  expect(body.map(({ id }) => id).toSorted()).toEqual([one.id, other.id].toSorted())
  const of = await reader.caller.call('GET /api/v1/accounts/:id/lists', { params: { id: one.id } })
  expect(of.body.map(({ title }) => title)).toEqual(['Shop floor'])
  expect((await one.caller.call('GET /api/v1/notifications')).body).toEqual([])
})

it('its timeline has what its people write, and of their answers those among them, to oneself, and to the reader', async () => {
  const first = await post(one, 'First')
  const second = await post(other, 'Second')
  const theirs = await post(outside, 'Somebody else')
  const mine = await post(reader, 'From the reader')
  const among = await post(other, 'An answer', { in_reply_to_id: first })
  const own = await post(one, 'And on', { in_reply_to_id: first })
  const toMe = await post(one, 'Yes', { in_reply_to_id: mine })
  const away = await post(one, 'No', { in_reply_to_id: theirs })
  const boost = (await one.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: theirs } })).body
    .id
  const quiet = await post(one, 'For followers', { visibility: 'followers' })
  const all = [boost, toMe, own, among, second, first]
  expect(await timeline()).toEqual(all)
  for (const id of [theirs, away, quiet]) expect(all).not.toContain(id)
  expect(await timeline({ limit: 2 })).toEqual(all.slice(0, 2))
  expect(await timeline({ limit: 2, max_id: own })).toEqual(all.slice(3, 5))
  expect(await timeline({ limit: 2, min_id: second })).toEqual(all.slice(2, 4))
  expect(await timeline({ limit: 2, since_id: among })).toEqual(all.slice(0, 2))
  await follow(one)
  expect(await timeline({ limit: 1 })).toEqual([quiet])
})

it('a list that is read by itself keeps its people out of the home, but not what others boost of them', async () => {
  await follow(one)
  await follow(outside)
  const before = await post(one, 'Before')
  expect(await home()).toContain(before)
  expect((await change({ exclusive: true })).body.exclusive).toBe(true)
  expect(await home()).not.toContain(before)
  const after = await post(one, 'After')
  expect(await home()).not.toContain(after)
  expect(await timeline({ limit: 2 })).toEqual([after, before])
  await outside.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: after } })
  expect(await home()).toContain(after)
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})

  await take(one.id)
  expect(await home()).toEqual(expect.arrayContaining([before, after]))
  await put(one.id)
  expect(await home()).not.toContain(before)
  await change({ exclusive: false })
  expect(await home()).toContain(before)
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})

it('a list that is deleted lets its people come home again', async () => {
  const { id } = (
    await reader.caller.call('POST /api/v1/lists', { body: { title: 'Short', exclusive: true } })
  ).body
  const params = { id }
  await reader.caller.call('POST /api/v1/lists/:id/accounts', { params, body: { account_ids: [one.id] } })
  const said = await post(one, 'Not at home')
  expect(await home()).not.toContain(said)
  expect((await reader.caller.call('DELETE /api/v1/lists/:id', { params })).status).toBe(200)
  expect(await home()).toContain(said)
})

it('a list is its owner’s alone: for everybody else it is not there', async () => {
  const params = { id: listId }
  const body = { account_ids: [outside.id] }
  const answers = await Promise.all([
    one.caller.call('GET /api/v1/lists/:id', { params }),
    one.caller.call('PUT /api/v1/lists/:id', { params, body: { title: 'Mine' } }),
    one.caller.call('DELETE /api/v1/lists/:id', { params }),
    one.caller.call('GET /api/v1/lists/:id/accounts', { params }),
    one.caller.call('POST /api/v1/lists/:id/accounts', { params, body }),
    one.caller.call('DELETE /api/v1/lists/:id/accounts', { params, body }),
    one.caller.call('GET /api/v1/timelines/list/:id', { params }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  expect(
    (await one.caller.call('GET /api/v1/accounts/:id/lists', { params: { id: other.id } })).body,
  ).toEqual([])
})

it('lists and their people are bounded, and nobody who is not there gets in', async () => {
  expect((await put('1')).status).toBe(404)
  expect((await change({ title: ' ' })).status).toBe(422)
  const made = await Promise.all(
    Array.from({ length: 55 }, (_, n) =>
      outside.caller.call('POST /api/v1/lists', { body: { title: `List ${n}` } }),
    ),
  )
  expect(made.filter(({ status }) => status === 200)).toHaveLength(50)
  expect(made.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'too_many_lists' })
  const many = (await addPeople(house, 301)).map(({ id }) => id)
  for (let at = 0; at < 240; at += 80) expect((await put(...many.slice(at, at + 80))).status).toBe(200)
  expect((await put(...many.slice(240))).body).toMatchObject({ code: 'list_full' })
})

it('whom one mutes is not in one’s lists’ timelines', async () => {
  const said = await post(other, 'Heard')
  expect(await timeline({ limit: 5 })).toContain(said)
  await reader.caller.call('POST /api/v1/accounts/:id/mute', { params: { id: other.id } })
  expect(await timeline({ limit: 5 })).not.toContain(said)
})

it('who stands in such a list of their own finds what they write at home all the same', async () => {
  const [me] = await addPeople(house, 1)
  const apart = { title: 'Apart', exclusive: true }
  const { id } = (await me.caller.call('POST /api/v1/lists', { body: apart })).body
  await me.caller.call('POST /api/v1/lists/:id/accounts', { params: { id }, body: { account_ids: [me.id] } })
  const ids = [await post(me, 'Plain'), await post(me, `To @${one.handle}`), await post(me, 'Tagged #apart')]
  const own = (await me.caller.call('GET /api/v1/timelines/home')).body.map((item) => item.id)
  expect(own).toEqual(ids.toReversed())
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})
