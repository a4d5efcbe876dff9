import { afterAll, beforeAll, expect, it } from 'vitest'
import { endSilences } from '#server/domains/mutes/index.ts'
import { keepOutSilenced } from '#server/domains/timelines/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let reader: Somebody
let author: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[reader, author, other] = await addPeople(house, 3)
  for (const { id } of [author, other])
    await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id } })
})
afterAll(() => house.stop())

const post = async (by: Somebody, status: string, more = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const home = async () =>
  (await reader.caller.call('GET /api/v1/timelines/home')).body.map((item) => item.reblog?.id ?? item.id)
const company = async () =>
  (await reader.caller.call('GET /api/v1/timelines/public')).body.map(({ id }) => id)
const told = async (by = reader) => (await by.caller.call('GET /api/v1/notifications')).body.length
const mute = (id: string, duration = 0, by = reader) =>
  by.caller.call('POST /api/v1/statuses/:id/mute', { params: { id }, body: { duration } })
const unmute = (id: string) => reader.caller.call('POST /api/v1/statuses/:id/unmute', { params: { id } })
const tag = (what: 'mute' | 'unmute', name: string) =>
  reader.caller.call(`POST /api/birdhouse/v1/hashtags/:name/${what}`, { params: { name } })

it('a muted thread goes from the home, tells nothing more, says that it is muted, and comes back', async () => {
  const first = await post(author, 'Who has the key?')
  const answer = await post(other, 'Not me', { in_reply_to_id: first })
  expect(await home()).toEqual(expect.arrayContaining([first, answer]))
  expect((await mute(answer)).body.muted).toBe(true)
  expect(await home()).not.toContain(first)
  const more = await post(author, `Well @${reader.handle}`, { in_reply_to_id: answer })
  await other.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: first } })
  expect(await home()).not.toEqual(expect.arrayContaining([more]))
  expect(await home()).not.toContain(first)
  expect(await told()).toBe(0)
  expect((await reader.caller.call('GET /api/v1/statuses/:id', { params: { id: more } })).body.muted).toBe(
    true,
  )
  expect((await author.caller.call('GET /api/v1/statuses/:id', { params: { id: more } })).body.muted).toBe(
    false,
  )
  const listed = await reader.caller.call('GET /api/birdhouse/v1/mutes/threads')
  expect(listed.body.map(({ id }) => id)).toEqual([first])
  expect((await unmute(first)).body.muted).toBe(false)
  expect(await home()).toEqual(expect.arrayContaining([first, answer, more]))
  await post(author, `Again @${reader.handle}`, { in_reply_to_id: first })
  expect(await told()).toBe(1)
})

it('of one’s own thread, nothing is told any more of answers and favourites', async () => {
  const mine = await post(reader, 'My own talk')
  await mute(mine)
  const before = await told()
  await post(author, 'Yes', { in_reply_to_id: mine })
  await author.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id: mine } })
  expect(await told()).toBe(before)
  expect(await home()).toContain(mine)
})

it('a muted hashtag stays out of home and company, boosts of it too, and is found where one looks for it', async () => {
  const before = await post(author, 'About #Rugby')
  expect((await tag('mute', 'rugby')).status).toBe(200)
  const after = await post(author, 'More #rugby')
  const plain = await post(author, 'Something else')
  await other.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: after } })
  expect(await home()).toContain(plain)
  for (const id of [before, after]) {
    expect(await home()).not.toContain(id)
    expect(await company()).not.toContain(id)
  }
  const tagged = await reader.caller.call('GET /api/v1/timelines/tag/:hashtag', {
    params: { hashtag: 'rugby' },
  })
  expect(tagged.body.map(({ id }) => id)).toEqual([after, before])
  const { body } = await reader.caller.call('GET /api/birdhouse/v1/mutes/hashtags')
  expect(body).toMatchObject([{ name: 'Rugby', expires_at: null }])
  await reader.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: author.id } })
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
  expect(await home()).not.toContain(before)
  await tag('unmute', 'rugby')
  expect(await home()).toEqual(expect.arrayContaining([before, after]))
})

it('an edit that brings a muted hashtag keeps it from those who would get it by another', async () => {
  await reader.caller.call('POST /api/v1/tags/:name/follow', { params: { name: 'cake' } })
  await tag('mute', 'rugby')
  const [stranger] = await addPeople(house, 1)
  const id = await post(stranger, 'Plain')
  await stranger.caller.call('PUT /api/v1/statuses/:id', {
    params: { id },
    body: { status: 'Now #cake #rugby' },
  })
  expect(await home()).not.toContain(id)
  await tag('unmute', 'rugby')
  expect(await home()).toContain(id)
})

it('ends in time', async () => {
  const first = await post(author, 'For an hour')
  await mute(first, 3_600)
  expect(await home()).not.toContain(first)
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const events = createEventBus(store.db)
  keepOutSilenced(events)
  expect(await endSilences({ db: store.db, events, clock: () => new Date(Date.now() + 3_605_000) })).toBe(1)
  await store.close()
  const { rows } = { rows: await reader.caller.call('GET /api/birdhouse/v1/mutes/threads') }
  expect(rows.body.map(({ id }) => id)).not.toContain(first)
})
