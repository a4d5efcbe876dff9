import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Request } from '#contract/index.ts'
import { findInconsistencies } from '#test/rig/consistency.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { openSocket, subscribe, tokenOf } from '#test/rig/streaming.ts'

/** How one follows: with boosts or without, told of each post or not, and in which languages. */

let house: TestHouse
let me: Somebody
let author: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
})
beforeEach(async () => {
  ;[me, author, other] = await addPeople(house, 3)
})
afterAll(async () => {
  expect(await findInconsistencies(house.databaseUrl)).toEqual({})
  await house.stop()
})

type Wish = Request<'POST /api/v1/accounts/:id/follow'>['body']
type Words = Partial<NonNullable<Request<'POST /api/v1/statuses'>['body']>>

const follow = async (body?: Wish, whom = author) =>
  (await me.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: whom.id }, body })).body
const stand = async (whom = author) => {
  const { body } = await me.caller.call('GET /api/v1/accounts/relationships', { query: { id: whom.id } })
  const [found] = body
  return [found?.showing_reblogs, found?.notifying, found?.languages]
}
const say = async (more: Words = {}, by = author) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status: 'Said', ...more } })).body.id
const boost = async (id: string, by = author) =>
  (await by.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id } })).body.id
const home = async () => (await me.caller.call('GET /api/v1/timelines/home')).body.map(({ id }) => id)
const told = async (query = {}) =>
  (await me.caller.call('GET /api/v1/notifications', { query })).body
    .filter(({ type }) => type !== 'follow')
    .map(({ type, status }) => [type, status?.id])

describe('what is wished for in following', () => {
  it('is as usual at first, is changed by following again, and stays where nothing is given', async () => {
    expect(await stand()).toEqual([false, false, null])
    await follow()
    expect(await stand()).toEqual([true, false, null])
    expect(await follow({ notify: true, languages: ['de', 'en', 'de', 'no language'] })).toMatchObject({
      ...{ following: true, showing_reblogs: true, notifying: true, languages: ['de', 'en'] },
    })
    await follow({ reblogs: false })
    expect(await stand()).toEqual([false, true, ['de', 'en']])
    await follow()
    await follow({ languages: null, notify: null })
    expect(await stand()).toEqual([false, true, ['de', 'en']])
    await follow({ languages: [], notify: false })
    expect(await stand()).toEqual([false, false, null])
    await me.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: author.id } })
    await follow()
    expect(await stand()).toEqual([true, false, null])
  })

  it.each(['authorize', 'unlock'] as const)('waits with a request, and holds after %s', async (way) => {
    const lock = (locked: boolean) =>
      author.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { locked } })
    await lock(true)
    expect(await follow({ reblogs: false, languages: ['de'] })).toMatchObject({
      ...{ following: false, requested: true, showing_reblogs: false, languages: ['de'] },
    })
    await follow({ notify: true })
    expect(await stand()).toEqual([false, true, ['de']])
    if (way === 'unlock') await lock(false)
    else await author.caller.call('POST /api/v1/follow_requests/:id/authorize', { params: { id: me.id } })
    expect(await stand()).toEqual([false, true, ['de']])
    const id = await say({ language: 'de' })
    await say({ language: 'en' })
    expect(await home()).toEqual([id])
    expect(await told()).toEqual([['status', id]])
  })
})

describe('boosts', () => {
  it('stay out where they are not wished for, from memory too, and come when they are', async () => {
    const theirs = await say({}, other)
    await follow({ reblogs: false })
    expect(await home()).toEqual([])
    const boosted = await boost(theirs)
    const own = await say()
    expect(await home()).toEqual([own])
    await follow({ reblogs: true })
    expect(await home()).toEqual([own, boosted])
    await follow({ reblogs: false })
    expect(await home()).toEqual([own])
  })

  it('that are not wished for do not take the place of one that is taken back', async () => {
    const theirs = await say({}, other)
    const [third] = await addPeople(house, 1)
    await follow({ reblogs: false })
    await follow({}, third)
    const wished = await boost(theirs, third)
    await boost(theirs)
    expect(await home()).toEqual([wished])
    await third.caller.call('POST /api/v1/statuses/:id/unreblog', { params: { id: theirs } })
    expect(await home()).toEqual([])
  })

  it('leave room for those of others', async () => {
    const theirs = await say({}, other)
    const [third] = await addPeople(house, 1)
    await follow()
    await follow({}, third)
    const first = await boost(theirs)
    const second = await boost(theirs, third)
    expect(await home()).toEqual([first])
    await follow({ reblogs: false })
    expect(await home()).toEqual([second])
  })
})

it('posts and boosts come in the languages that are wished for, and in none', async () => {
  await follow({ languages: ['de'] })
  const german = await say({ language: 'de' })
  const swiss = await say({ language: 'de-CH' })
  const plain = await say()
  await say({ language: 'en' })
  await say({ language: 'en', status: 'Said #here' })
  const boosted = await boost(await say({ language: 'de' }, other))
  await boost(await say({ language: 'fr' }, other))
  expect(await home()).toEqual([boosted, plain, swiss, german])
  await follow({ languages: ['en', 'fr'] })
  const after = await home()
  expect(after).toHaveLength(4)
  expect(after).toContain(plain)
})

describe('lists show what is wished for in following', () => {
  let list = ''
  beforeEach(async () => {
    list = (await me.caller.call('POST /api/v1/lists', { body: { title: 'Read apart' } })).body.id
    const body = { account_ids: [author.id, other.id] }
    await me.caller.call('POST /api/v1/lists/:id/accounts', { params: { id: list }, body })
  })
  const listed = async () =>
    (await me.caller.call('GET /api/v1/timelines/list/:id', { params: { id: list } })).body.map(
      ({ id }) => id,
    )

  it('of boosts and of languages, and all of whom one does not follow', async () => {
    const theirs = await say({ language: 'en' }, other)
    const boosted = await boost(theirs)
    const own = await say({ language: 'de' })
    expect(await listed()).toEqual([own, boosted, theirs])
    await follow({ reblogs: false })
    expect(await listed()).toEqual([own, theirs])
    await follow({ reblogs: true, languages: ['en'] })
    expect(await listed()).toEqual([boosted, theirs])
    await follow({ languages: ['de'] })
    expect(await listed()).toEqual([own, theirs])
  })

  it('in their streams too', async () => {
    await follow({ reblogs: false, languages: ['de'] })
    const theirs = await say({ language: 'de' }, other)
    const socket = await openSocket(house.url, { token: tokenOf(me.caller) })
    await subscribe(socket, { stream: 'list', list })
    await boost(theirs)
    await say({ language: 'en' })
    const id = await say({ language: 'de' })
    const { payload } = await socket.until(({ event }) => event === 'update')
    expect(payload).toMatchObject({ id })
    socket.ws.terminate()
  })
})

describe('who asked to be told', () => {
  beforeEach(() => follow({ notify: true }))

  it('is told of posts and answers to oneself, once, and of nothing else', async () => {
    const theirs = await say({}, other)
    const first = await say()
    const thread = await say({ in_reply_to_id: first })
    const closed = await say({ visibility: 'private' })
    await say({ in_reply_to_id: theirs })
    await boost(theirs)
    const named = await say({ status: `@${me.handle} Hello` })
    await say({ status: `@${other.handle} Hello`, visibility: 'direct' })
    await author.caller.call('PUT /api/v1/statuses/:id', { params: { id: first }, body: { status: 'Anew' } })
    expect(await told()).toEqual([
      ['mention', named],
      ['status', closed],
      ['status', thread],
      ['status', first],
    ])
    expect(await told({ types: ['status'] })).toHaveLength(3)
    expect(await told({ exclude_types: ['status'] })).toEqual([['mention', named]])
    const { body } = await me.caller.call('GET /api/v2/notifications', { query: { types: ['status'] } })
    expect(body.notification_groups.map(({ type, status_id }) => [type, status_id])).toEqual([
      ['status', closed],
      ['status', thread],
      ['status', first],
    ])
    await author.caller.call('DELETE /api/v1/statuses/:id', { params: { id: first } })
    expect(await told({ types: ['status'] })).toHaveLength(2)
  })

  it('is told by the stream of notifications at once', async () => {
    const socket = await openSocket(house.url, { token: tokenOf(me.caller) })
    await subscribe(socket, { stream: 'user:notification' })
    const id = await say()
    const { payload } = await socket.until(({ event }) => event === 'notification')
    expect(payload).toMatchObject({ type: 'status', status: { id } })
    socket.ws.terminate()
  })

  it('is not told of what they may not see, do not read, or have muted', async () => {
    await follow({ languages: ['de'] })
    const group = { name: 'Closed', handle: `g${author.id}`, closed: true }
    const { id } = (await author.caller.call('POST /api/birdhouse/v1/groups', { body: group })).body
    await say({ group_id: id, language: 'de' })
    await say({ language: 'en' })
    await me.caller.call('POST /api/v1/accounts/:id/mute', {
      params: { id: author.id },
      body: { notifications: false },
    })
    await say({ language: 'de' })
    expect(await told()).toEqual([])
    await me.caller.call('POST /api/v1/accounts/:id/unmute', { params: { id: author.id } })
    await say({ language: 'de' })
    expect(await told()).toHaveLength(1)
  })

  it('is told whoever else is held back, unless the kind is off', async () => {
    const policy = (body: object) => me.caller.call('PATCH /api/v2/notifications/policy', { body })
    await policy({ for_not_followers: 'filter', for_new_accounts: 'drop' })
    await say()
    expect(await told()).toHaveLength(1)
    await policy({ off_types: ['status'] })
    await say()
    expect(await told()).toHaveLength(1)
  })
})
