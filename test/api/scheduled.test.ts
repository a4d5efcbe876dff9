import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let author: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[author, other] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const schedule = (status: string, more = {}, by = author, headers = {}) =>
  by.caller.call('POST /api/v1/statuses', { body: { status, scheduled_at: inMinutes(60), ...more } }, headers)
const list = async (by = author) => (await by.caller.call('GET /api/v1/scheduled_statuses')).body
const said = async (by = author) =>
  (await by.caller.call('GET /api/v1/accounts/:id/statuses', { params: { id: by.id } })).body.map(
    (post) => post.birdhouse.text,
  )
const drafts = async (by = author) => (await by.caller.call('GET /api/birdhouse/v1/drafts')).body
/** Their time has come. */
const letTimePass = (...ids: string[]) =>
  withDatabase(house.databaseUrl, (client) =>
    client.query('update scheduled_post set next_at = now() where id = any($1::bigint[])', [ids]),
  )
const soon = <T>(check: () => Promise<T>) => vi.waitFor(check, { timeout: 15_000, interval: 200 })

it('what is scheduled is seen by its author alone, moved and cancelled', async () => {
  const made = await schedule('Tomorrow', { spoiler_text: 'News', language: 'en', visibility: 'private' })
  const { id } = made.body
  expect(made.body).toMatchObject({
    params: { text: 'Tomorrow', spoiler_text: 'News', visibility: 'private', language: 'en' },
  })
  expect(await list()).toEqual([made.body])
  expect(await said()).toEqual([])
  const params = { id }
  const at = inMinutes(90)
  for (const answer of await Promise.all([
    other.caller.call('GET /api/v1/scheduled_statuses/:id', { params }),
    other.caller.call('PUT /api/v1/scheduled_statuses/:id', { params, body: { scheduled_at: at } }),
    other.caller.call('DELETE /api/v1/scheduled_statuses/:id', { params }),
    other.caller.call('POST /api/birdhouse/v1/scheduled/:id/draft', { params }),
  ]))
    expect(answer.status).toBe(404)
  const moved = await author.caller.call('PUT /api/v1/scheduled_statuses/:id', {
    params,
    body: { scheduled_at: at },
  })
  expect(moved.body.scheduled_at).toBe(at)
  await author.caller.call('DELETE /api/v1/scheduled_statuses/:id', { params })
  expect(await list()).toEqual([])
})

it('a time that is too soon or too far, and words that do not fit, are refused now', async () => {
  for (const minutes of [-1, 0, 4, 60 * 24 * 400])
    expect((await schedule('No', { scheduled_at: inMinutes(minutes) })).body).toMatchObject({
      code: 'schedule_too_soon',
    })
  expect((await schedule('x'.repeat(500))).body).toMatchObject({ code: 'post_too_long' })
  expect((await schedule(' ')).body).toMatchObject({ code: 'post_empty' })
  expect((await schedule('No', { scheduled_at: 'tomorrow' })).status).toBe(422)
  expect(await list()).toEqual([])
})

it('is published at its time, once, with all that it carries; a key schedules once', async () => {
  const more = { poll: { options: ['Soup', 'Pie'], expires_in: 3_600 }, full_text: 'All of it' }
  const key = { 'idempotency-key': 'the same' }
  const ids = await Promise.all(
    [1, 2, 3].map(async () => (await schedule('Lunch?', more, author, key)).body.id),
  )
  expect(new Set(ids).size).toBe(1)
  await letTimePass(...ids)
  await soon(async () => expect(await said()).toEqual(['Lunch?']))
  const [post] = (
    await author.caller.call('GET /api/v1/accounts/:id/statuses', { params: { id: author.id } })
  ).body
  expect(post).toMatchObject({
    poll: { options: [{ title: 'Soup' }, { title: 'Pie' }] },
    birdhouse: { full_text: 'All of it' },
  })
  expect(await list()).toEqual([])
  const again = await author.caller.call('POST /api/v1/statuses', { body: { status: 'Lunch?' } }, key)
  expect(again.body.id).toBe(post?.id)
  // Sent again after no answer came, though its time is over by now: what came of it is answered, and nothing is made.
  const late = await schedule('Lunch?', { ...more, scheduled_at: inMinutes(-10) }, author, key)
  expect([late.status, late.body.id]).toEqual([200, post?.id])
  expect([await list(), await said()]).toEqual([[], ['Lunch?']])
})

it('what may not be published any more is a draft with the reason, and its author is told', async () => {
  const parent = (await other.caller.call('POST /api/v1/statuses', { body: { status: 'Soon gone' } })).body.id
  const { id } = (await schedule('An answer', { in_reply_to_id: parent })).body
  await other.caller.call('DELETE /api/v1/statuses/:id', { params: { id: parent } })
  await letTimePass(id)
  await soon(async () =>
    expect(await drafts()).toMatchObject([{ reason: 'not_found', content: { text: 'An answer' } }]),
  )
  const told = await author.caller.call('GET /api/v1/notifications', { query: { types: ['not_published'] } })
  expect(told.body).toHaveLength(1)
  expect(await said()).not.toContain('An answer')
})

it('who is suspended by then publishes nothing, and finds it when they come back', async () => {
  const { id } = (await schedule('Not from a suspended person', {}, other)).body
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set state = 'suspended' where id = $1", [other.id]),
  )
  await letTimePass(id)
  const left = () =>
    withDatabase(house.databaseUrl, (client) =>
      client.query('select from scheduled_post where id = $1', [id]),
    )
  await soon(async () => expect((await left()).rowCount).toBe(0))
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set state = 'active' where id = $1", [other.id]),
  )
  expect(await said(other)).toEqual([])
  expect(await drafts(other)).toMatchObject([{ reason: 'person_without_access' }])
})

it('goes back to the drafts with all that it said', async () => {
  const { id } = (await schedule('Better not', { full_text: 'Because' })).body
  const { body } = await author.caller.call('POST /api/birdhouse/v1/scheduled/:id/draft', { params: { id } })
  expect((await drafts())[0]).toMatchObject({
    key: body.key,
    content: { text: 'Better not', full_text: 'Because' },
  })
  expect(await list()).toEqual([])
})

it('only so many can be scheduled', async () => {
  const [busy] = await addPeople(house, 1)
  const made = await Promise.all(Array.from({ length: 104 }, (_, n) => schedule(`Post ${n}`, {}, busy)))
  expect(made.filter(({ status }) => status === 200)).toHaveLength(100)
  expect(made.find(({ status }) => status !== 200)?.body).toMatchObject({ code: 'too_many_scheduled' })
})
