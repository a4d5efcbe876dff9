import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let reader: Somebody
let one: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.stop())
beforeEach(async () => {
  ;[reader, one, other] = await addPeople(house, 3)
  await follow(one)
  await follow(other)
})
afterEach(() => void vi.useRealTimers())

const follow = (who: Somebody) =>
  reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: who.id } })
const daily = (who: Somebody) =>
  reader.caller.call('PUT /api/birdhouse/v1/daily/people/:id', { params: { id: who.id } })
const live = (who: Somebody) =>
  reader.caller.call('DELETE /api/birdhouse/v1/daily/people/:id', { params: { id: who.id } })
const post = async (by: Somebody, status: string, more = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const home = async () => (await reader.caller.call('GET /api/v1/timelines/home')).body.map(({ id }) => id)
const card = async () => (await reader.caller.call('GET /api/birdhouse/v1/daily')).body.card
const waiting = async (query = {}) =>
  (await reader.caller.call('GET /api/birdhouse/v1/timelines/daily', { query })).body.map(({ id }) => id)

/** The day ends at the next full hour, and it is a little later than that. */
async function endTheDay(): Promise<void> {
  const then = new Date(Date.now() + 61 * 60_000)
  await reader.caller.call('PUT /api/birdhouse/v1/daily', { body: { hour: then.getUTCHours() } })
  vi.useFakeTimers({ toFake: ['Date'], now: then })
}

it('what a daily person posts and boosts waits on one card, and is in nobody else’s way', async () => {
  const before = await post(one, 'Before')
  expect((await daily(one)).status).toBe(200)
  expect(await home()).not.toContain(before)
  const first = await post(one, 'First')
  const theirs = await post(other, 'Live')
  const boosted = await post(await somebody(), 'Boosted')
  const boost = (await one.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: boosted } })).body
    .id
  await post(one, `For @${reader.handle} alone`, { visibility: 'direct' })
  expect(await home()).toEqual([theirs])
  expect(await card()).toBeNull()

  await endTheDay()
  const found = await card()
  expect(found).toMatchObject({ posts: 2, people: 1, more: false, some: [{ id: one.id }] })
  expect(await waiting()).toEqual([boost, first])
  expect(await waiting({ limit: 1 })).toEqual([boost])
  expect(await waiting({ limit: 1, max_id: boost })).toEqual([first])
  expect(await home()).toEqual([theirs])

  const see = (seen = '') => reader.caller.call('PUT /api/birdhouse/v1/daily', { body: { seen } })
  expect((await see(found?.until)).body.card).toBeNull()
  expect(await waiting()).toEqual([])
  expect((await see(found?.since)).body.card).toMatchObject({ posts: 2 })
  // Nobody can see what has not come yet.
  const late = await see('9223372036854775807')
  expect(late.body.card).toBeNull()
  expect((await one.caller.call('GET /api/v1/notifications')).body.map(({ type }) => type)).not.toContain(
    'daily',
  )
})

it('live again, the latest comes home, and the card has it no longer', async () => {
  await daily(one)
  const id = await post(one, 'Said')
  await live(one)
  expect(await home()).toContain(id)
  await endTheDay()
  expect(await card()).toBeNull()
})

it('a daily hashtag keeps out what nothing else brings, and a daily group its posts', async () => {
  const stranger = await somebody()
  const [tag, second] = [`t${reader.handle}`, `u${reader.handle}`]
  for (const name of [tag, second])
    await reader.caller.call('POST /api/v1/tags/:name/follow', { params: { name } })
  const group = (
    await other.caller.call('POST /api/birdhouse/v1/groups', {
      body: { name: 'Shop', handle: `s${reader.handle}` },
    })
  ).body
  await reader.caller.call('POST /api/birdhouse/v1/groups/:id/join', { params: { id: group.id } })
  await reader.caller.call('PUT /api/birdhouse/v1/daily/hashtags/:name', { params: { name: tag } })
  await reader.caller.call('PUT /api/birdhouse/v1/daily/groups/:id', { params: { id: group.id } })
  const tagged = await post(stranger, `One #${tag}`)
  const both = await post(stranger, `Two #${tag} #${second}`)
  const followed = await post(other, `Three #${tag}`)
  const inGroup = await post(other, 'Four', { group_id: group.id })
  const edited = await post(stranger, 'Five')
  await stranger.caller.call('PUT /api/v1/statuses/:id', {
    params: { id: edited },
    body: { status: `Five #${tag}` },
  })
  expect(await home()).toEqual([followed, both])
  const sources = (await reader.caller.call('GET /api/birdhouse/v1/daily/sources')).body
  expect(sources.map(({ hashtag, group: of }) => hashtag ?? of?.name)).toEqual(['Shop', tag])
  expect((await reader.caller.call('GET /api/v1/tags/:name', { params: { name: tag } })).body).toMatchObject({
    following: true,
    birdhouse: { daily: true },
  })
  await endTheDay()
  expect(await waiting()).toEqual([edited, inGroup, tagged])
  // Who leaves the group, or follows the hashtag no longer, has nothing more of it.
  await reader.caller.call('POST /api/birdhouse/v1/groups/:id/leave', { params: { id: group.id } })
  expect(await waiting()).toEqual([edited, tagged])
  await reader.caller.call('POST /api/v1/tags/:name/unfollow', { params: { name: tag } })
  expect(await waiting()).toEqual([])
})

it('the card shows what the reader may see now, and of whom they want to hear', async () => {
  const [moderator] = await addPeople(house, 1, 'administrator')
  await daily(one)
  await daily(other)
  const company = await post(one, 'To all')
  const followers = await post(one, 'To followers', { visibility: 'followers' })
  const gone = await post(one, 'Deleted')
  const muted = await post(other, 'Muted')
  const hidden = await post(one, 'Hidden')
  await one.caller.call('DELETE /api/v1/statuses/:id', { params: { id: gone } })
  const report = await reader.caller.call('POST /api/v1/reports', {
    body: { account_id: one.id, status_ids: [hidden] },
  })
  await moderator?.caller.call('POST /api/birdhouse/v1/reports/:id/decide', {
    params: { id: report.body.id },
    body: { kind: 'hidden' },
  })
  await endTheDay()
  expect(await waiting()).toEqual([muted, followers, company])
  await reader.caller.call('POST /api/v1/accounts/:id/mute', { params: { id: other.id } })
  expect(await waiting()).toEqual([followers, company])
  expect(await card()).toMatchObject({ posts: 2, people: 1 })
  await moderator?.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params: { id: one.id } })
  expect(await card()).toBeNull()
  expect(await waiting()).toEqual([])
})

it('only what one follows can be daily; it ends with the follow, and others have no part in it', async () => {
  const stranger = await somebody()
  expect((await daily(stranger)).status).toBe(422)
  expect(
    (await reader.caller.call('PUT /api/birdhouse/v1/daily/people/:id', { params: { id: '1' } })).body,
  ).toMatchObject({ code: 'daily_not_followed' })
  const nowhere = { params: { name: 'nobodyhaswrittenthis' } }
  expect((await reader.caller.call('PUT /api/birdhouse/v1/daily/hashtags/:name', nowhere)).status).toBe(422)
  expect((await reader.caller.call('DELETE /api/birdhouse/v1/daily/hashtags/:name', nowhere)).status).toBe(
    200,
  )
  await daily(one)
  await daily(one)
  const relationship = async (of: Somebody, about: Somebody) =>
    (await of.caller.call('GET /api/v1/accounts/relationships', { query: { id: about.id } })).body[0]
  expect(await relationship(reader, one)).toMatchObject({ following: true, birdhouse: { daily: true } })
  expect(await relationship(one, reader)).toMatchObject({ followed_by: true, birdhouse: { daily: false } })
  expect((await one.caller.call('GET /api/birdhouse/v1/daily/sources')).body).toEqual([])
  await reader.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: one.id } })
  expect((await reader.caller.call('GET /api/birdhouse/v1/daily/sources')).body).toEqual([])
  await follow(one)
  const id = await post(one, 'Live')
  expect(await home()).toContain(id)
})

async function somebody(): Promise<Somebody> {
  const [found] = await addPeople(house, 1)
  return found
}

it('there are 200 daily sources at most, and no more by asking for many at once', async () => {
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  await client.query(
    `with made as (insert into hashtag (id, folded, name)
       select 900000 + n, 'daily' || n, 'daily' || n from generate_series(1, 199) n returning id)
     insert into hashtag_follow (account_id, hashtag_id, created_at, daily_from) select $1, id, now(), id from made`,
    [reader.id],
  )
  await client.end()
  const answers = await Promise.all([daily(one), daily(other)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
  const refused = answers.find(({ status }) => status === 422)
  expect(refused?.body).toMatchObject({ code: 'too_many_daily' })
})
