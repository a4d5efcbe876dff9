import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let me: Somebody
let others: Somebody[]

beforeAll(async () => {
  house = await openHouse()
  const [first, ...rest] = await addPeople(house, 14)
  me = first
  others = rest
})
afterAll(() => house.stop())

const post = async (by: Somebody, status: string, more = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const groups = async (query = {}) => (await me.caller.call('GET /api/v2/notifications', { query })).body
const kinds = async () =>
  (await groups()).notification_groups.map((one) => [one.type, one.notifications_count])
const policy = (body: object) => me.caller.call('PATCH /api/v2/notifications/policy', { body })
const clear = () => me.caller.call('POST /api/v1/notifications/clear')

it('what is about the same post is one group, with its people and posts once', async () => {
  const id = await post(me, 'Well liked')
  for (const one of others) await one.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
  await others[0]?.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })
  const answer = await post(others[1] as Somebody, 'Yes', { in_reply_to_id: id })
  const found = await groups()
  expect(found.notification_groups.map((one) => [one.type, one.notifications_count, one.status_id])).toEqual([
    ['mention', 1, answer],
    ['reblog', 1, id],
    ['favourite', 13, id],
  ])
  expect(found.notification_groups[2]?.sample_account_ids).toEqual(
    others
      .slice(-8)
      .map((one) => one.id)
      .toReversed(),
  )
  expect(found.statuses.map((one) => one.id).toSorted()).toEqual([id, answer].toSorted())
  expect((await me.caller.call('GET /api/v2/notifications/unread_count')).body.count).toBe(3)
  const params = { group_key: `favourite-${id}` }
  const who = await me.caller.call('GET /api/v2/notifications/:group_key/accounts', {
    params,
    query: { limit: 5 },
  })
  expect(who.body.map((one) => one.id)).toEqual(
    others
      .slice(-5)
      .map((one) => one.id)
      .toReversed(),
  )
  const first = await groups({ limit: 1 })
  const next = await groups({ limit: 5, max_id: first.notification_groups[0]?.page_max_id })
  expect(next.notification_groups.map((one) => one.type)).toEqual(['reblog', 'favourite'])
  await me.caller.call('POST /api/v2/notifications/:group_key/dismiss', { params })
  expect((await me.caller.call('GET /api/v2/notifications/:group_key', { params })).status).toBe(404)
  expect(await kinds()).toEqual([
    ['mention', 1],
    ['reblog', 1],
  ])
  const mine = { group_key: `ungrouped-${found.notification_groups[0]?.page_max_id}` }
  await others[2]?.caller.call('POST /api/v2/notifications/:group_key/dismiss', { params: mine })
  expect(await kinds()).toEqual([
    ['mention', 1],
    ['reblog', 1],
  ])
  await clear()
  expect(await kinds()).toEqual([])
})

it('whom I do not follow waits until I let them in', async () => {
  const [friend, stranger, other] = others as [Somebody, Somebody, Somebody]
  await me.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: friend.id } })
  expect((await policy({ for_not_following: 'filter' })).body).toMatchObject({
    for_not_following: 'filter',
    for_new_accounts: 'accept',
  })
  const hello = `Hello @${me.handle}`
  await post(friend, hello)
  const said = await post(stranger, hello)
  await post(stranger, `${hello} again`)
  await post(other, hello)
  expect(await kinds()).toEqual([['mention', 1]])
  expect((await me.caller.call('GET /api/v1/notifications/unread_count')).body.count).toBe(1)
  expect((await me.caller.call('GET /api/v2/notifications/policy')).body.summary).toEqual({
    pending_requests_count: 2,
    pending_notifications_count: 3,
  })
  const waiting = (await me.caller.call('GET /api/v1/notifications/requests')).body
  expect(waiting.map((one) => [one.account.id, one.notifications_count])).toEqual([
    [other.id, '1'],
    [stranger.id, '2'],
  ])
  expect(waiting[1]?.last_status?.id).not.toBe(said)
  await me.caller.call('POST /api/v1/notifications/requests/:id/dismiss', { params: { id: other.id } })
  await me.caller.call('POST /api/v1/notifications/requests/:id/accept', { params: { id: stranger.id } })
  expect((await me.caller.call('GET /api/v1/notifications/requests')).body).toEqual([])
  expect(await kinds()).toHaveLength(3)
  await post(stranger, `${hello} once more`)
  expect(await kinds()).toHaveLength(4)
  const gone = await me.caller.call('POST /api/v1/notifications/requests/:id/accept', {
    params: { id: other.id },
  })
  expect(gone.status).toBe(404)
  await clear()
})

it('what is dropped is not told, and neither are kinds that are off', async () => {
  const [friend, stranger, other] = others as [Somebody, Somebody, Somebody]
  await policy({ for_not_following: 'accept', for_private_mentions: 'drop', off_types: ['favourite'] })
  const id = await post(me, 'Quiet, please')
  await stranger.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id } })
  await post(other, `@${me.handle} psst`, { visibility: 'direct' })
  expect(await kinds()).toEqual([])
  await post(friend, `@${me.handle} psst`, { visibility: 'direct' })
  await post(other, `@${me.handle} hello`)
  expect(await kinds()).toEqual([
    ['mention', 1],
    ['mention', 1],
  ])
  expect((await policy({ for_not_following: 'no' })).status).toBe(422)
})
