import { afterAll, beforeAll, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

let house: TestHouse
let writer: Somebody
let other: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[writer, other] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const KEY = 'aaaaaaaaaaaaaaaa'
const save = (key: string, revision: number, text: string, more = {}, by = writer) =>
  by.caller.call('PUT /api/birdhouse/v1/drafts/:key', {
    params: { key },
    body: { revision, content: { text, ...more } },
  })
const read = (key: string, by = writer) =>
  by.caller.call('GET /api/birdhouse/v1/drafts/:key', { params: { key } })
const drop = (key: string, revision: number, by = writer) =>
  by.caller.call('DELETE /api/birdhouse/v1/drafts/:key', { params: { key }, query: { revision } })
const list = async (query = {}, by = writer) =>
  (await by.caller.call('GET /api/birdhouse/v1/drafts', { query })).body

it('a draft holds all that the composer holds, fit for posting or not', async () => {
  const content = {
    text: 'x'.repeat(5_000),
    full_text: 'Behind it',
    spoiler_text: 'Long',
    language: 'de',
    visibility: 'followers' as const,
    in_reply_to_id: '123',
    poll: { options: ['One', ''], expires_in: 3_600, multiple: true, hide_totals: false },
  }
  const saved = await save(KEY, 0, content.text, content)
  expect(saved.body).toMatchObject({ key: KEY, revision: 1, content })
  expect((await read(KEY)).body).toEqual(saved.body)
  expect(await list()).toEqual([saved.body])
})

it('is saved over the revision that was seen only; the same again is the same', async () => {
  const second = await save(KEY, 1, 'Second')
  expect(second.body.revision).toBe(2)
  expect((await save(KEY, 1, 'Second')).body).toEqual(second.body)
  const late = await save(KEY, 1, 'From another device')
  expect([late.status, late.body]).toMatchObject([409, { code: 'draft_changed' }])
  expect((await read(KEY)).body.content.text).toBe('Second')
  const at = await Promise.all(['A', 'B', 'C', 'D'].map((text) => save(KEY, 2, text)))
  expect(at.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
})

it('is deleted and restored; who still writes it elsewhere is told', async () => {
  const { revision } = (await read(KEY)).body
  const stale = await drop(KEY, revision - 1)
  expect([stale.status, stale.body]).toMatchObject([409, { code: 'draft_changed' }])
  expect((await read(KEY)).status).toBe(200)
  expect((await drop(KEY, revision)).status).toBe(200)
  expect((await drop(KEY, revision)).status).toBe(200)
  expect((await read(KEY)).status).toBe(404)
  expect(await list()).toEqual([])
  expect((await save(KEY, revision, 'Still writing')).body).toMatchObject({ code: 'draft_deleted' })
  const back = await writer.caller.call('POST /api/birdhouse/v1/drafts/:key/restore', {
    params: { key: KEY },
  })
  expect(back.body.revision).toBe(revision)
  expect((await save(KEY, revision, 'Still writing')).status).toBe(200)
  expect((await save('zzzzzzzzzzzzzzzz', 3, 'Of a draft that never was')).body).toMatchObject({
    code: 'draft_deleted',
  })
})

it('a deletion and a save at once are one after the other: nothing written goes unseen', async () => {
  for (let round = 0; round < 5; round++) {
    const key = `raced-for-${round}-times`
    await save(key, 0, 'Seen')
    const [gone, saved] = await Promise.all([drop(key, 1), save(key, 1, 'Written meanwhile')])
    const outcome = [gone.status, saved.status, (await read(key)).status]
    expect([
      [200, 409, 404],
      [409, 200, 200],
    ]).toContainEqual(outcome)
    if (outcome[2] === 200) await drop(key, 2)
  }
})

it('is its writer’s alone: to everybody else it is not there', async () => {
  const params = { key: KEY }
  expect((await read(KEY, other)).status).toBe(404)
  expect((await drop(KEY, 1, other)).status).toBe(404)
  const restored = await other.caller.call('POST /api/birdhouse/v1/drafts/:key/restore', { params })
  expect(restored.status).toBe(404)
  expect((await save(KEY, 0, 'The same key, another person', {}, other)).status).toBe(200)
  expect((await read(KEY)).body.content.text).toBe('Still writing')
})

it('drafts are bounded, in number and size, and paged', async () => {
  for (let n = 0; n < 101; n++) await save(`key-of-a-draft-${1000 + n}`, 0, `Draft ${n}`)
  expect((await save('one-more-than-there-is', 0, 'No')).body).toMatchObject({ code: 'too_many_drafts' })
  const first = await list({ limit: 40 })
  const next = await list({ limit: 40, max_id: first.at(-1)?.id })
  expect(new Set([...first, ...next].map(({ key }) => key)).size).toBe(80)
  expect((await save(KEY, 3, 'x'.repeat(20_001))).status).toBe(422)
  expect((await save('short', 0, 'No key')).status).toBe(404)
  const wide = { full_text: '€'.repeat(40_000) }
  expect((await save(KEY, (await read(KEY)).body.revision, 'Wide', wide)).status).toBe(200)
})

it('of what somebody deletes the newest hundred can be restored', async () => {
  const [first, ...others] = Array.from({ length: 101 }, (_, at) => `deleted-again-${1_000 + at}`)
  for (const key of [first ?? '', ...others]) {
    await save(key, 0, key, {}, other)
    await drop(key, 1, other)
  }
  const restore = (key = '') =>
    other.caller.call('POST /api/birdhouse/v1/drafts/:key/restore', { params: { key } })
  expect((await restore(first)).status).toBe(404)
  expect((await restore(others[0])).status).toBe(200)
})
