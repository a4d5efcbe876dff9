import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, signInAgain, withDatabase } from '#test/rig/people.ts'

/** Nobody learns of what they may not see: not by a list, not by a count, not by the way in which they are refused. */
let house: TestHouse
let admin: Somebody
let author: Somebody
let reader: Somebody
let tag: string
const ids: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse()
  admin = (await addPeople(house, 1, 'administrator'))[0] as Somebody
  ;[author, reader] = await addPeople(house, 2)
  tag = `tag${author.id}`
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: author.id } })
  const post = async (who: Somebody, status: string, in_reply_to_id?: string) =>
    (await who.caller.call('POST /api/v1/statuses', { body: { status, in_reply_to_id } })).body.id
  ids.post = await post(author, `Wombat for @${reader.handle} #${tag}`)
  ids.question = await post(reader, 'Any answers?')
  ids.answer = await post(author, 'Wombat', ids.question)
  for (const act of ['favourite', 'bookmark'] as const)
    await reader.caller.call(`POST /api/v1/statuses/:id/${act}`, { params: { id: ids.post } })
  await author.caller.call('POST /api/v1/statuses/:id/favourite', { params: { id: ids.question } })
  ids.boost = (
    await author.caller.call('POST /api/v1/statuses/:id/reblog', { params: { id: ids.question } })
  ).body.id
})
afterAll(() => house.stop())

/** Ids of posts and people that the reader finds, by each way of looking. */
const ways: Record<string, () => Promise<string[]>> = {
  home: async () => (await reader.caller.call('GET /api/v1/timelines/home')).body.map((one) => one.id),
  company: async () => (await reader.caller.call('GET /api/v1/timelines/public')).body.map((one) => one.id),
  hashtag: async () =>
    (await reader.caller.call('GET /api/v1/timelines/tag/:hashtag', { params: { hashtag: tag } })).body.map(
      (one) => one.id,
    ),
  profile: async () =>
    (await reader.caller.call('GET /api/v1/accounts/:id/statuses', { params: { id: author.id } })).body.map(
      (one) => one.id,
    ),
  thread: async () =>
    (
      await reader.caller.call('GET /api/v1/statuses/:id/context', { params: { id: ids.question ?? '' } })
    ).body.descendants.map((one) => one.id),
  search: async () =>
    (await reader.caller.call('GET /api/v2/search', { query: { q: 'wombat' } })).body.statuses.map(
      (one) => one.id,
    ),
  people: async () =>
    (await reader.caller.call('GET /api/v2/search', { query: { q: author.handle } })).body.accounts.map(
      (one) => one.id,
    ),
  completion: async () =>
    (await reader.caller.call('GET /api/v1/accounts/search', { query: { q: author.handle } })).body.map(
      (one) => one.id,
    ),
  directory: async () =>
    (
      await reader.caller.call('GET /api/birdhouse/v1/people', { query: { q: author.handle } })
    ).body.people.map((one) => one.id),
  favourites: async () => (await reader.caller.call('GET /api/v1/favourites')).body.map((one) => one.id),
  bookmarks: async () => (await reader.caller.call('GET /api/v1/bookmarks')).body.map((one) => one.id),
  notifications: async () =>
    (await reader.caller.call('GET /api/v1/notifications')).body.map((one) => one.account.id),
  following: async () =>
    (await reader.caller.call('GET /api/v1/accounts/:id/following', { params: { id: reader.id } })).body.map(
      (one) => one.id,
    ),
  marks: async () =>
    (
      await reader.caller.call('GET /api/v1/statuses/:id/favourited_by', {
        params: { id: ids.question ?? '' },
      })
    ).body.map((one) => one.id),
  boosts: async () =>
    (
      await reader.caller.call('GET /api/v1/statuses/:id/reblogged_by', {
        params: { id: ids.question ?? '' },
      })
    ).body.map((one) => one.id),
}

const theirs = () => new Set([author.id, ids.post, ids.answer, ids.boost])

describe('of somebody suspended', () => {
  const found = async (way: string) => ((await ways[way]?.()) ?? []).filter((id) => theirs().has(id))

  it.each(Object.keys(ways))('%s shows nothing, and all of it again when they are restored', async (way) => {
    const before = await found(way)
    expect(before).not.toEqual([])
    const params = { id: author.id }
    await admin.caller.call('POST /api/birdhouse/v1/people/:id/suspend', { params })
    expect(await found(way)).toEqual([])
    await admin.caller.call('POST /api/birdhouse/v1/people/:id/restore', { params })
    author.caller = await signInAgain(house, author.id)
    expect(await found(way)).toEqual(before)
  })
})

it('a session that has run out opens nothing', async () => {
  const caller = await signInAgain(house, reader.id)
  await withDatabase(house.databaseUrl, (client) =>
    client.query(
      `update session set expires_at = now() - interval '1 second' where id = (select max(id) from session where account_id = $1)`,
      [reader.id],
    ),
  )
  expect((await caller.call('GET /api/birdhouse/v1/me')).status).toBe(401)
})

it('a colleague’s e-mail and phone are for administrators and for the person', async () => {
  await withDatabase(house.databaseUrl, (client) =>
    client.query('update account set email = $1, phone = $3 where id = $2', [
      'secret@example.org',
      author.id,
      '+64211234567',
    ]),
  )
  const ask = async (who: Somebody) =>
    JSON.stringify(
      (await who.caller.call('GET /api/birdhouse/v1/people/:handle', { params: { handle: author.handle } }))
        .body,
    )
  for (const secret of ['secret@example.org', '+64211234567']) {
    expect(await ask(reader)).not.toContain(secret)
    for (const who of [author, admin]) expect(await ask(who)).toContain(secret)
  }
  expect(
    JSON.stringify((await reader.caller.call('GET /api/v2/search', { query: { q: 'secret' } })).body),
  ).not.toContain(author.id)
})

it('a sign-in is refused alike for a name that is unknown, suspended, invited or has another password', async () => {
  const refuse = async (login: string) => {
    const { status, body } = await house.nobody.call('POST /api/birdhouse/v1/session', {
      body: { login, password: 'a wrong password' },
    })
    return { status, body }
  }
  expect(await refuse(author.handle)).toEqual(await refuse('nobody.of.that.name'))
})
