import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { endMutes } from '#server/domains/mutes/index.ts'
import { connectNodes, createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { openStream } from '#test/rig/stream.ts'

const log = { info: () => {}, warn: () => {}, error: () => {} } as never
type Person = Caller & { id: string }

let house: TestHouse
/** Dave reads, Tui writes, Isla boosts what Tui writes. */
let dave: Person
let tui: Person
let isla: Person

async function person(handle: string): Promise<Person> {
  const caller = await house.signIn(handle)
  return { ...caller, id: (await caller.call('GET /api/v1/accounts/verify_credentials')).body.id }
}

beforeAll(async () => {
  house = await openHouse({ sample: true })
  dave = await person('dave.pokere')
  tui = await person('tui.armitage')
  isla = await person('isla.drummond')
})
afterAll(() => house.stop())

beforeEach(async () => {
  for (const [one, other] of [
    [dave, tui],
    [tui, dave],
  ] as const) {
    for (const undo of ['unmute', 'unblock'] as const)
      await one.call(`POST /api/v1/accounts/:id/${undo}`, { params: { id: other.id } })
  }
  for (const id of [tui.id, isla.id]) await dave.call('POST /api/v1/accounts/:id/follow', { params: { id } })
})

const post = async (by: Person, status: string, more = {}) =>
  (await by.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const mute = (body = {}) => dave.call('POST /api/v1/accounts/:id/mute', { params: { id: tui.id }, body })
const unmute = () => dave.call('POST /api/v1/accounts/:id/unmute', { params: { id: tui.id } })
const block = () => dave.call('POST /api/v1/accounts/:id/block', { params: { id: tui.id } })
const unblock = () => dave.call('POST /api/v1/accounts/:id/unblock', { params: { id: tui.id } })
const told = async (by: Person, from: Person) =>
  (await by.call('GET /api/v1/notifications', { query: { limit: 40 } })).body.filter(
    ({ account }) => account.id === from.id,
  )

/** In which of Dave's timelines a post stands. */
async function standsIn(id: string): Promise<string[]> {
  const query = { limit: 40 }
  const lists = {
    home: await dave.call('GET /api/v1/timelines/home', { query }),
    company: await dave.call('GET /api/v1/timelines/public', { query }),
    hashtag: await dave.call('GET /api/v1/timelines/tag/:hashtag', { params: { hashtag: 'quay' }, query }),
    profile: await dave.call('GET /api/v1/accounts/:id/statuses', { params: { id: tui.id }, query }),
  }
  return Object.entries(lists).flatMap(([name, { body }]) =>
    body.some((one) => one.id === id || one.reblog?.id === id) ? [name] : [],
  )
}

it('whom one mutes is gone from one’s timelines, earlier and later, by boosts too, and there for whoever goes to see', async () => {
  const before = await post(tui, 'Before, at the #quay')
  expect(await standsIn(before)).toEqual(['home', 'company', 'hashtag', 'profile'])
  expect((await mute()).body).toMatchObject({ muting: true, muting_notifications: true, following: true })
  const after = await post(tui, 'After, at the #quay')
  await isla.call('POST /api/v1/statuses/:id/reblog', { params: { id: after } })
  for (const id of [before, after]) expect(await standsIn(id)).toEqual(['profile'])
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})

  expect((await unmute()).body).toMatchObject({ muting: false, following: true })
  for (const id of [before, after])
    expect(await standsIn(id)).toEqual(['home', 'company', 'hashtag', 'profile'])
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})

it('when a boost is taken back, the boost of somebody muted does not stand in its place', async () => {
  const other = await person('wei.zhou')
  await dave.call('POST /api/v1/accounts/:id/unfollow', { params: { id: other.id } })
  const id = await post(other, 'Boosted twice')
  const boost = (by: Person, done = true) =>
    by.call(`POST /api/v1/statuses/:id/${done ? 'reblog' : 'unreblog'}`, { params: { id } })
  await mute()
  await boost(isla)
  await boost(tui)
  expect(await standsIn(id)).toContain('home')
  await boost(isla, false)
  expect(await standsIn(id)).not.toContain('home')
  await boost(tui, false)
})

it('a mute is not told of and keeps away what the person does, unless only their posts are meant', async () => {
  const mine = await post(dave, 'Lunch is ready')
  const favourite = (done: boolean) =>
    tui.call(`POST /api/v1/statuses/:id/${done ? 'favourite' : 'unfavourite'}`, { params: { id: mine } })
  const before = (await told(dave, tui)).length
  const heard = (await told(tui, dave)).length
  await mute()
  await favourite(true)
  await post(tui, 'Good, @dave.pokere')
  expect(await told(dave, tui)).toHaveLength(before)
  await favourite(false)
  await mute({ notifications: false })
  await favourite(true)
  expect(await told(dave, tui)).toHaveLength(before + 1)
  expect(await told(tui, dave)).toHaveLength(heard)
})

it('an open page is not told of a post by somebody muted', async () => {
  const stream = await openStream(house.url, dave)
  await mute()
  const away = await post(tui, 'Not for Dave')
  const there = await post(isla, 'For Dave')
  await stream.until(({ name, data }) => name === 'post' && data.id === there)
  expect(stream.events.some(({ data }) => data.id === away)).toBe(false)
  await unmute()
  const again = await post(tui, 'For Dave again')
  await stream.until(({ name, data }) => name === 'post' && data.id === again)
  stream.close()
})

it('a mute for a time says until when, and ends by itself', async () => {
  await mute({ duration: 3600 })
  const [muted] = (await dave.call('GET /api/v1/mutes')).body
  const left = new Date(muted?.mute_expires_at ?? 0).getTime() - Date.now()
  expect(muted?.id).toBe(tui.id)
  expect(left).toBeGreaterThan(3_590_000)
  expect(left).toBeLessThanOrEqual(3_600_000)
  const id = await post(tui, 'Patience')
  expect(await standsIn(id)).toEqual(['profile'])

  // As a worker of its own does, which tells the others.
  const store = openDatabase(house.databaseUrl, 1, () => {})
  const { db } = store
  const events = createEventBus(db)
  const nodes = await connectNodes(house.databaseUrl, events, log, () => {})
  const later = () => new Date(Date.now() + 3_700_000)
  expect(await endMutes({ db, events, clock: later })).toBe(1)
  await expect.poll(() => standsIn(id)).toContain('company')
  await nodes.close()
  await store.close()
  expect((await dave.call('GET /api/v1/mutes')).body).toEqual([])
})

it('a block ends following both ways, and being named, told and followed; what is for everyone stays readable', async () => {
  await tui.call('POST /api/v1/accounts/:id/follow', { params: { id: dave.id } })
  const earlier = await post(tui, 'Hello @dave.pokere')
  expect(await told(dave, tui)).not.toHaveLength(0)
  expect((await block()).body).toMatchObject({ blocking: true, following: false, followed_by: false })
  expect(await told(dave, tui)).toHaveLength(0)
  expect(await standsIn(earlier)).toEqual(['profile'])
  expect((await dave.call('GET /api/v1/blocks')).body.map(({ id }) => id)).toEqual([tui.id])

  const follow = (by: Person, id: string) => by.call('POST /api/v1/accounts/:id/follow', { params: { id } })
  expect(await follow(tui, dave.id)).toMatchObject({ status: 422, body: { code: 'blocked_by_them' } })
  expect(await follow(dave, tui.id)).toMatchObject({ status: 422, body: { code: 'blocked_by_you' } })
  const named = await post(tui, 'Answer me, @dave.pokere and @isla.drummond', { visibility: 'direct' })
  expect(await dave.call('GET /api/v1/statuses/:id', { params: { id: named } })).toMatchObject({
    status: 404,
  })
  expect(await told(dave, tui)).toHaveLength(0)
  const lonely = await tui.call('POST /api/v1/statuses', {
    body: { status: '@dave.pokere', visibility: 'direct' },
  })
  expect(lonely).toMatchObject({ status: 422, body: { code: 'direct_names_nobody' } })
  const mine = await post(dave, 'For everyone')
  expect(await tui.call('GET /api/v1/statuses/:id', { params: { id: mine } })).toMatchObject({ status: 200 })
  const quiet = await post(dave, 'For followers', { visibility: 'followers' })
  expect(await tui.call('GET /api/v1/statuses/:id', { params: { id: quiet } })).toMatchObject({ status: 404 })

  expect((await unblock()).body).toMatchObject({ blocking: false, following: false })
  expect(await follow(tui, dave.id)).toMatchObject({ status: 200 })
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
})

it('a team is followed but for those with whom there is a block, and nobody is suggested whom one does not want', async () => {
  const suggested = async () =>
    (await dave.call('GET /api/birdhouse/v1/suggestions')).body.people.map(({ account }) => account.id)
  const team = (await dave.call('GET /api/v1/accounts/:id', { params: { id: tui.id } })).body.birdhouse.team
  await block()
  const { followed } = (await dave.call('POST /api/birdhouse/v1/teams/follow', { body: { team } })).body
  expect(followed).not.toContain(tui.id)
  expect(await suggested()).not.toContain(tui.id)
})

it('a post that is written while its author is being muted is not left behind', async () => {
  for (let round = 0; round < 10; round++) {
    const [id] = await Promise.all([post(tui, `At once ${round}`), mute()])
    expect(await standsIn(id)).toEqual(['profile'])
    await unmute()
  }
})

it('nobody mutes or blocks themself, or who is not there', async () => {
  for (const act of ['mute', 'block'] as const) {
    const to = (id: string) => dave.call(`POST /api/v1/accounts/:id/${act}`, { params: { id } })
    expect(await to(dave.id)).toMatchObject({ status: 422, body: { code: 'mute_self' } })
    expect(await to('1')).toMatchObject({ status: 404 })
  }
})

it('the statements for it use their indexes', async () => {
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    'explain select follower_id from follow where followee_id = 1 and follower_id not in (select account_id from unwanted where author_id = 1)',
  )
  await client.end()
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('hashed SubPlan')
})
