import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letIn } from '#test/rig/apps.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { drawing, upload } from '#test/rig/pictures.ts'

/** Parameters by which apps narrow what they ask for. */
let house: TestHouse
let reader: Somebody
let one: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[reader, one, other] = await addPeople(house, 3)
})
afterAll(() => house.stop())

type Body = Record<string, unknown>
const post = async (by: Somebody, status: string, more: Body = {}) =>
  (await by.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const ids = (list: { id: string }[]) => list.map(({ id }) => id)

describe('hashtags', () => {
  let posts: Record<'tea' | 'both' | 'coffee' | 'shown', string>
  const of = async (query: Body) => {
    const params = { hashtag: 'tea' }
    return ids((await reader.caller.call('GET /api/v1/timelines/tag/:hashtag', { params, query })).body)
  }
  beforeAll(async () => {
    const media = (await upload(house, one.caller, await drawing())).body.id
    posts = {
      tea: await post(one, 'Only #tea'),
      both: await post(other, '#tea and #coffee'),
      coffee: await post(one, 'Only #coffee'),
      shown: await post(one, 'Look, #tea', { media_ids: [media] }),
    }
  })

  it('any of several, all of them, and none', async () => {
    const { tea, both, coffee, shown } = posts
    expect(await of({})).toEqual([shown, both, tea])
    expect(await of({ any: 'coffee' })).toEqual([shown, coffee, both, tea])
    expect(await of({ any: ['#Coffee', 'unknown'] })).toEqual([shown, coffee, both, tea])
    expect(await of({ all: 'coffee' })).toEqual([both])
    expect(await of({ all: 'unknown' })).toEqual([])
    expect(await of({ none: ['coffee'] })).toEqual([shown, tea])
    expect(await of({ any: 'coffee', none: 'tea' })).toEqual([coffee])
  })
  it('pictures only; everything here is local, and nothing comes from elsewhere', async () => {
    expect(await of({ only_media: true })).toEqual([posts.shown])
    expect(await of({ local: true })).toHaveLength(3)
    expect(await of({ remote: true })).toEqual([])
  })
  it('what one person wrote with it', async () => {
    const of = async (tagged: string) => {
      const request = { params: { id: one.id }, query: { tagged } }
      return ids((await reader.caller.call('GET /api/v1/accounts/:id/statuses', request)).body)
    }
    expect(await of('tea')).toEqual([posts.shown, posts.tea])
    expect(await of('#coffee')).toEqual([posts.coffee])
    expect(await of('unknown')).toEqual([])
  })
})

describe('notifications', () => {
  it('are of one person, and with what is held back', async () => {
    await post(one, `Hello @${reader.handle}`)
    await post(other, `Hello @${reader.handle}`)
    const policy = { body: { for_not_following: 'filter' as const } }
    await reader.caller.call('PATCH /api/v2/notifications/policy', policy)
    await post(other, `Held back, @${reader.handle}`)
    const from = async (query: Body) =>
      (await reader.caller.call('GET /api/v1/notifications', { query })).body.map(({ account }) => account.id)
    expect(await from({})).toEqual([other.id, one.id])
    expect(await from({ account_id: one.id })).toEqual([one.id])
    expect(await from({ include_filtered: true })).toEqual([other.id, other.id, one.id])
    const grouped = await reader.caller.call('GET /api/v2/notifications', { query: { account_id: one.id } })
    expect(grouped.body.notification_groups.map((group) => group.sample_account_ids)).toEqual([[one.id]])
    const unread = async (query: Body) =>
      (await reader.caller.call('GET /api/v1/notifications/unread_count', { query })).body.count
    expect(await unread({})).toBe(2)
    expect(await unread({ account_id: one.id })).toBe(1)
    expect(await unread({ limit: 1 })).toBe(1)
    expect(await unread({ types: 'favourite' })).toBe(0)
  })
  it('of kinds that there are not here are none, and leaving them out changes nothing', async () => {
    const of = async (query: Body) =>
      (await reader.caller.call('GET /api/v1/notifications', { query: query as never })).body.length
    expect(await of({ types: 'moderation_warning' })).toBe(0)
    expect(await of({ exclude_types: ['admin.sign_up', 'severed_relationships'] })).toBe(2)
  })
  it('markers are those that are asked for', async () => {
    const [last] = (await reader.caller.call('GET /api/v1/notifications')).body
    const place = { last_read_id: last?.id ?? '' }
    await reader.caller.call('POST /api/v1/markers', { body: { home: place, notifications: place } })
    const names = async (query: Body) =>
      Object.keys((await reader.caller.call('GET /api/v1/markers', { query })).body).sort()
    expect(await names({})).toEqual(['home', 'notifications'])
    expect(await names({ timeline: ['home'] })).toEqual(['home'])
  })
})

it('a search is of one person, of whom one follows, and goes on where it ended', async () => {
  const [a, b] = [await post(one, 'A quokka'), await post(other, 'Another quokka')]
  const found = async (query: Body) =>
    (await reader.caller.call('GET /api/v2/search', { query: { q: 'quokka', ...query } })).body
  expect(ids((await found({})).statuses)).toEqual([b, a])
  expect(ids((await found({ account_id: one.id })).statuses)).toEqual([a])
  expect(ids((await found({ offset: 1, limit: 1 })).statuses)).toEqual([a])
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: one.id } })
  const people = async (q: string) => ids((await found({ q, following: true })).accounts)
  expect(await people(one.handle)).toEqual([one.id])
  expect(await people(other.handle)).toEqual([])
})

it('an edit may change who quotes, and a list which answers stand in it', async () => {
  const id = await post(one, 'As it was')
  const params = { id }
  const body = { status: 'As it is', quote_approval_policy: 'nobody' as const }
  const { quote_approval } = (await one.caller.call('PUT /api/v1/statuses/:id', { params, body })).body
  expect(quote_approval.automatic).toEqual([])

  const list = (await reader.caller.call('POST /api/v1/lists', { body: { title: 'Answers' } })).body
  expect(list.replies_policy).toBe('list')
  const of = { params: { id: list.id } }
  await reader.caller.call('POST /api/v1/lists/:id/accounts', { ...of, body: { account_ids: [one.id] } })
  const answer = await post(one, 'An answer', { in_reply_to_id: await post(other, 'A question') })
  const shown = async (replies_policy: 'list' | 'followed' | 'none') => {
    await reader.caller.call('PUT /api/v1/lists/:id', { ...of, body: { replies_policy } })
    return ids((await reader.caller.call('GET /api/v1/timelines/list/:id', of)).body).includes(answer)
  }
  expect(await shown('followed')).toBe(false)
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: other.id } })
  expect(await shown('followed')).toBe(true)
  expect(await shown('none')).toBe(false)
  expect(await shown('list')).toBe(false)
})

it('reads words for yes and no in JSON, as some apps write them there', async () => {
  const exclusive = async (word: unknown) => {
    const body = { title: 'Apart', exclusive: word as boolean }
    const answer = await reader.caller.call('POST /api/v1/lists', { body })
    return answer.status === 200 ? answer.body.exclusive : answer.status
  }
  for (const yes of [true, 'true', 't', '1', 'on']) expect([yes, await exclusive(yes)]).toEqual([yes, true])
  for (const no of [false, 'false', 'f', '0', 'off', ''])
    expect([no, await exclusive(no)]).toEqual([no, false])
  for (const neither of ['perhaps', 1, null])
    expect([neither, await exclusive(neither)]).toEqual([neither, 422])
})

it('reads what is written in a query as Rails does, and an address that ends with a slash', async () => {
  const [token] = await letIn(house, other.id, [['read']])
  const get = (address: string) =>
    fetch(house.url + address, { headers: { authorization: `Bearer ${token}` } })
  const found = async (query: string) => {
    const answer = await get(`/api/v2/search?q=${one.handle}&${query}`)
    expect([query, answer.status]).toEqual([query, 200])
    return ids(((await answer.json()) as { accounts: { id: string }[] }).accounts)
  }
  for (const no of ['False', 'false', 'f', 'F', '0', 'off', 'OFF', ''])
    expect(await found(`resolve=${no}&following=${no}`)).toEqual([one.id])
  for (const yes of ['True', 'TRUE', 't', '1', 'on']) expect(await found(`following=${yes}`)).toEqual([])
  expect(await found('type=&limit=&account_id=&max_id=')).toEqual([one.id])
  expect((await get('/api/v1/timelines/tag/tea?any[]=&all[]=&none[]=')).status).toBe(200)
  expect((await get(`/api/v2/search?q=${one.handle}&following=perhaps`)).status).toBe(422)

  for (const name of ['__proto__', 'constructor', 'toString'])
    expect((await get(`/api/v2/search?q=tea&${name}=0&following=${name}`)).status).toBe(422)

  for (const address of [
    '/api/v1/streaming/health',
    '/api/v1/instance/',
    '/api/v1/statuses/?id[]=1',
    '/api/v2/search/?q=tea',
  ])
    expect([address, (await get(address)).status]).toEqual([address, 200])
})

it('an empty line in a stream ends an event and stands nowhere else', async () => {
  const [token] = await letIn(house, reader.id, [['read']])
  const leaving = new AbortController()
  const headers = { authorization: `Bearer ${token}` }
  const { body } = await fetch(`${house.url}/api/v1/streaming/user`, { headers, signal: leaving.signal })
  const { value } = (await body?.getReader().read()) ?? {}
  leaving.abort()
  expect(new TextDecoder().decode(value)).toBe(':)\n')
})

it('a search for an address finds who or what it leads to, as apps open links', async () => {
  const id = await post(one, 'A post that somebody links to')
  const secret = await post(other, `Only for @${one.handle}`, { visibility: 'direct' })
  const host = new URL(house.url).host
  const found = async (q: string, more: Body = {}) => {
    const query = { q, resolve: true, ...more }
    const { accounts, statuses } = (await reader.caller.call('GET /api/v2/search', { query })).body
    return [ids(accounts), ids(statuses)]
  }
  for (const q of [`@${one.handle}@${host}`, `${one.handle}@${host}`, `${house.url}/@${one.handle}`])
    expect([q, await found(q)]).toEqual([q, [[one.id], []]])
  const address = `${house.url}/@${one.handle}/${id}`
  expect(await found(address)).toEqual([[], [id]])
  expect(await found(address, { type: 'accounts' })).toEqual([[], []])
  expect(await found(address, { offset: 1 })).toEqual([[], []])
  // Neither what one may not see, nor anybody of another server.
  expect(await found(`${house.url}/@${other.handle}/${secret}`)).toEqual([[], []])
  expect(await found(`@${one.handle}@outside.example`)).toEqual([[], []])
  expect(await found(`https://outside.example/@${one.handle}/${id}`)).toEqual([[], []])

  const look = (acct: string) => reader.caller.call('GET /api/v1/accounts/lookup', { query: { acct } })
  expect((await look(`${one.handle}@${host}`)).body.id).toBe(one.id)
  expect((await look(`${one.handle}@outside.example`)).status).toBe(404)
  const query = { q: `@${one.handle}@${host}` }
  expect(ids((await reader.caller.call('GET /api/v1/accounts/search', { query })).body)).toEqual([one.id])
})
