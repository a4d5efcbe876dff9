import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let me: Somebody
let one: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse({ sample: true })
})
beforeEach(async () => {
  ;[me, one, other] = await addPeople(house, 3)
})
afterAll(() => house.stop())

type Act = 'follow' | 'unfollow' | 'endorse' | 'unendorse' | 'pin' | 'unpin' | 'block'
const act = (what: Act, whom: Somebody, who = me) =>
  who.caller.call(`POST /api/v1/accounts/:id/${what}`, { params: { id: whom.id } })
const note = (comment: string | null | undefined, about = one) =>
  me.caller.call('POST /api/v1/accounts/:id/note', { params: { id: about.id }, body: { comment } })
const stand = async (who: Somebody, whom: Somebody) =>
  (await who.caller.call('GET /api/v1/accounts/relationships', { query: { id: whom.id } })).body[0]
const shown = async (who: Somebody, of: Somebody) =>
  (await who.caller.call('GET /api/v1/accounts/:id/endorsements', { params: { id: of.id } })).body.map(
    ({ id }) => id,
  )

describe('a note', () => {
  it('is for whoever wrote it alone, stays, and goes when it is empty', async () => {
    expect((await note(' Knows ropes ')).body.note).toBe('Knows ropes')
    expect((await stand(me, one))?.note).toBe('Knows ropes')
    expect((await stand(one, me))?.note).toBe('')
    expect((await stand(other, one))?.note).toBe('')
    await act('block', one)
    expect((await stand(me, one))?.note).toBe('Knows ropes')
    for (const nothing of ['', null, undefined]) {
      await note('Again')
      expect((await note(nothing)).body.note).toBe('')
    }
    expect((await note('x'.repeat(2_001))).status).toBe(422)
    const params = { id: '1' }
    expect(
      (await me.caller.call('POST /api/v1/accounts/:id/note', { params, body: { comment: 'x' } })).status,
    ).toBe(404)
  })
})

describe('whom one shows on one’s profile', () => {
  it('one follows, and everybody sees them, until one follows them no longer', async () => {
    expect((await act('endorse', one)).status).toBe(422)
    await act('follow', one)
    await act('follow', other)
    expect((await act('endorse', one)).body.endorsed).toBe(true)
    await act('pin', other)
    expect(await shown(other, me)).toEqual([other.id, one.id])
    expect((await me.caller.call('GET /api/v1/endorsements')).body.map(({ id }) => id)).toEqual([
      other.id,
      one.id,
    ])
    expect((await one.caller.call('GET /api/v1/notifications')).body.map(({ type }) => type)).toEqual([
      'follow',
    ])
    expect((await act('unpin', other)).body.endorsed).toBe(false)
    await act('unfollow', one)
    expect(await shown(one, me)).toEqual([])
    expect((await stand(me, one))?.endorsed).toBe(false)
  })

  it('is ended by a block of theirs', async () => {
    await act('follow', one)
    await act('endorse', one)
    await act('block', me, one)
    expect(await shown(other, me)).toEqual([])
  })
})

describe('hashtags on a profile', () => {
  const feature = (name: string) => me.caller.call('POST /api/v1/featured_tags', { body: { name } })
  const list = async (who: Somebody) =>
    (await who.caller.call('GET /api/v1/accounts/:id/featured_tags', { params: { id: me.id } })).body

  it('say how many posts to everyone have them, and nothing of others', async () => {
    for (const visibility of ['public', 'private'] as const)
      await me.caller.call('POST /api/v1/statuses', { body: { status: `#Ropes${me.id}`, visibility } })
    const suggested = (await me.caller.call('GET /api/v1/featured_tags/suggestions')).body
    expect(suggested.map(({ name }) => name)).toEqual([`Ropes${me.id}`])
    const { body } = await feature(`#ropes${me.id}`)
    expect(body).toMatchObject({ statuses_count: '1', last_status_at: expect.stringMatching(/^\d{4}-/) })
    expect(await list(other)).toEqual([body])
    const tag = await me.caller.call('GET /api/v1/tags/:name', { params: { name: `ropes${me.id}` } })
    expect(tag.body.featuring).toBe(true)
    expect((await me.caller.call('GET /api/v1/featured_tags/suggestions')).body).toEqual([])
    const params = { id: body.id }
    expect((await one.caller.call('DELETE /api/v1/featured_tags/:id', { params })).status).toBe(404)
    expect((await me.caller.call('DELETE /api/v1/featured_tags/:id', { params })).status).toBe(200)
    expect(await list(other)).toEqual([])
  })

  it('are ten at most, also when two come at once', async () => {
    for (let n = 0; n < 9; n += 1) expect((await feature(`many${n}`)).status).toBe(200)
    const last = await Promise.all([feature('many10'), feature('many11')])
    expect(last.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect((await feature('many3')).status).toBe(200)
    const params = { name: 'many3' }
    const off = await me.caller.call('POST /api/v1/tags/:name/unfeature', { params })
    expect(off.body.featuring).toBe(false)
    expect((await me.caller.call('POST /api/v1/tags/:name/feature', { params })).body.featuring).toBe(true)
    expect(await list(me)).toHaveLength(10)
  })
})

it('familiar followers are whom I follow and who follow somebody', async () => {
  await act('follow', one)
  await act('follow', other, one)
  const { body } = await me.caller.call('GET /api/v1/accounts/familiar_followers', {
    query: { id: other.id },
  })
  expect(body.map(({ id, accounts }) => [id, accounts.map((card) => card.id)])).toEqual([
    [other.id, [one.id]],
  ])
  const none = await one.caller.call('GET /api/v1/accounts/familiar_followers', { query: { id: other.id } })
  expect(none.body).toMatchObject([{ id: other.id, accounts: [] }])
})

it('people are read by their ids, and unknown ones left out', async () => {
  const url = `${house.url}/api/v1/accounts?id[]=${one.id}&id[]=1&id[]=${other.id}&id[]=${one.id}`
  const answer = await fetch(url, { headers: { cookie: me.caller.cookie } })
  expect(((await answer.json()) as { id: string }[]).map(({ id }) => id)).toEqual([one.id, other.id])
})

it('a search can be for those one follows, from a place on', async () => {
  const search = async (more: object) =>
    (await me.caller.call('GET /api/v1/accounts/search', { query: { q: 'p', ...more } })).body.map(
      ({ id }) => id,
    )
  await act('follow', one)
  expect(await search({ following: true, q: one.handle })).toEqual([one.id])
  expect(await search({ following: true, q: other.handle })).toEqual([])
  expect(await search({ offset: 1, limit: 1 })).toEqual((await search({ limit: 2 })).slice(1))
})

describe('whom to follow', () => {
  const suggested = async (who: Somebody) => (await who.caller.call('GET /api/v2/suggestions')).body

  it('has a reason each, and nobody who is followed, asked, dismissed or does not want to be suggested', async () => {
    const list = await suggested(me)
    const [first, second, third, fourth] = list.map(({ account }) => account.id)
    if (!first || !second || !third || !fourth) throw new Error('too few are suggested')
    expect(list.every(({ birdhouse }) => birdhouse.reason.length > 0)).toBe(true)
    await me.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: first } })
    await me.caller.call('DELETE /api/v1/suggestions/:id', { params: { id: second } })
    await withDatabase(house.databaseUrl, (client) =>
      client.query('insert into block (id, account_id, blocked_id) values (1, $1, $2)', [fourth, me.id]),
    )
    const now = (await suggested(me)).map(({ account }) => account.id)
    expect(now).not.toContain(first)
    expect(now).not.toContain(second)
    expect(now).not.toContain(fourth)
    expect(now).toContain(third)
    const v1 = (await me.caller.call('GET /api/v1/suggestions', { query: { limit: 3 } })).body
    expect(v1.map(({ id }) => id)).toEqual(now.slice(0, 3))
    const product = (await me.caller.call('GET /api/birdhouse/v1/suggestions')).body.people
    expect(product.map(({ account }) => account.id)).not.toContain(second)
  })

  it('whoever was dismissed is suggested again once that is taken back, by whom it was and for nobody else', async () => {
    const whom = async (who: Somebody) => (await suggested(who)).map(({ account }) => account.id)
    const [id = ''] = await whom(me)
    expect(await whom(other)).toContain(id)
    for (const { caller } of [me, other])
      await caller.call('DELETE /api/v1/suggestions/:id', { params: { id } })
    const restore = (params: { id: string }) =>
      me.caller.call('PUT /api/birdhouse/v1/suggestions/:id', { params })
    expect((await restore({ id })).status).toBe(200)
    expect((await restore({ id })).status).toBe(200)
    expect(await whom(me)).toContain(id)
    expect(await whom(other)).not.toContain(id)
    expect((await restore({ id: '1' })).status).toBe(404)
  })

  it('the list of profiles leaves out who does not want to be suggested', async () => {
    const list = async (query: object) =>
      (await me.caller.call('GET /api/v1/directory', { query })).body.map(({ id }) => id)
    expect((await list({ order: 'new', limit: 3 })).toSorted()).toEqual([me.id, one.id, other.id].toSorted())
    await one.caller.call('PATCH /api/v1/accounts/update_credentials', { body: { discoverable: false } })
    expect(await list({ order: 'new', limit: 3 })).not.toContain(one.id)
    await other.caller.call('POST /api/v1/statuses', { body: { status: 'Here' } })
    expect((await list({ limit: 5 })).length).toBe(5)
    expect(await list({ offset: 1, limit: 1 })).toEqual((await list({ limit: 2 })).slice(1))
  })
})

it('an app can register nobody, and is told how people join', async () => {
  const send = (path: string, caller = me.caller) =>
    fetch(house.url + path, { method: 'POST', headers: { cookie: caller.cookie } })
  const refused = await send('/api/v1/accounts', house.nobody)
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
    403,
    'join_by_invitation',
  ])
  expect((await send('/api/v1/emails/confirmations')).status).toBe(403)
})
