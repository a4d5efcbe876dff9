import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announce, announcement, type Wish } from '#test/rig/announce.ts'
import { beginAnnouncement, countsOf, laneOf, openAnnouncing, readWritten } from '#test/rig/announcing.ts'
import type { Caller, TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { look, photo, upload } from '#test/rig/pictures.ts'

let house: TestHouse
let writer: Somebody
let second: Somebody
let reader: Somebody
let stranger: Somebody

beforeAll(async () => {
  ;({ house, writer, second, reader, stranger } = await openAnnouncing())
})
afterAll(() => house.stop())

const wish = (more: Partial<Wish> = {}) => announcement({ condition: `person = ${reader.handle}`, ...more })

const begin = (more: Partial<Wish> = {}, by = writer) => beginAnnouncement(by, wish(more))

const publish = (more: Partial<Wish> = {}) => announce(writer.caller, wish(more))
const written = (id: string) => readWritten(writer, id)
const counts = (id: string) => countsOf(house, id)

it('who is addressed has it in the lane, once it is published, and nobody else', async () => {
  const draft = await begin()
  expect(draft).toMatchObject({ state: 'draft', revision: 1, author: { id: writer.id } })
  expect(await laneOf(reader)).toEqual([])
  const id = await publish()
  const [mine] = await laneOf(reader)
  expect(mine).toMatchObject({
    ...{ id, level: 'important', state: 'published', addressed: 1, done: false, joined: false },
    texts: [{ language: 'en', short: 'New prices from Monday.' }],
    mine: { delivered_at: null, seen_at: null },
  })
  expect(await laneOf(stranger)).toEqual([])
  const other = await stranger.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })
  expect(other.status).toBe(404)
  await writer.caller.call('DELETE /api/birdhouse/v1/announcements/:id', { params: { id: draft.id } })
})

it('what was fetched, seen and read is kept to the hour, and counted once', async () => {
  const id = await publish()
  await laneOf(reader)
  await laneOf(reader)
  const say = (kind: 'seen' | 'read', who = reader) =>
    who.caller.call('POST /api/birdhouse/v1/lane/receipts', { body: { receipts: [{ id, kind }] } })
  expect(await counts(id)).toEqual(['any delivered 1', 'lane delivered 1'])
  await Promise.all([say('seen'), say('seen'), say('read'), say('seen', stranger)])
  expect(await counts(id)).toEqual([
    ...['any delivered 1', 'any read 1', 'any seen 1'],
    ...['lane delivered 1', 'lane read 1', 'lane seen 1'],
  ])
  const { body } = await reader.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })
  expect(body.done).toBe(true)
  for (const at of [body.mine.delivered_at, body.mine.seen_at, body.mine.read_at])
    expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z$/)
  expect(body.mine.confirmed_at).toBeNull()
})

describe('to confirm', () => {
  const confirm = (who: Somebody, id: string, revision: number) =>
    who.caller.call('POST /api/birdhouse/v1/lane/:id/confirm', { params: { id }, body: { revision } })

  it('is to say so of the words that stand; other words ask again', async () => {
    const id = await publish({ level: 'confirm' })
    expect((await confirm(reader, id, 1)).body).toMatchObject({
      done: true,
      mine: { confirmed_at: expect.any(String) },
    })
    expect((await confirm(reader, id, 1)).status).toBe(200)
    const { changed_at } = await written(id)
    const texts = [{ language: 'en', short: 'New prices from Tuesday.', full_text: null }]
    const corrected = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', {
      params: { id },
      body: { changed_at, texts },
    })
    expect(corrected.body).toMatchObject({ revision: 2, revised_at: expect.any(String) })
    const again = await reader.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })
    expect(again.body).toMatchObject({ done: false, revision: 2, texts, mine: { confirmed_at: null } })
    const old = await confirm(reader, id, 1)
    expect([old.status, old.body]).toMatchObject([409, { code: 'announcement_revised' }])
    expect(await counts(id)).not.toContain('any confirmed 1')
    expect((await confirm(reader, id, 2)).body.done).toBe(true)
    expect(await counts(id)).toContain('any confirmed 1')
    const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/revisions', {
      params: { id },
    })
    expect(body.map(({ revision, texts: [text] }) => [revision, text?.short])).toEqual([
      [2, 'New prices from Tuesday.'],
      [1, 'New prices from Monday.'],
    ])
  })

  it('is nobody else’s, and of nothing that does not ask or does not stand', async () => {
    const id = await publish({ level: 'confirm' })
    expect((await confirm(stranger, id, 1)).status).toBe(404)
    const plain = await publish()
    expect((await confirm(reader, plain, 1)).body).toMatchObject({ code: 'nothing_to_confirm' })
    await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
    expect((await confirm(reader, id, 1)).body).toMatchObject({ code: 'announcement_not_standing' })
    const { body } = await reader.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })
    expect(body).toMatchObject({ state: 'withdrawn', texts: [], done: true })
  })
})

describe('what is refused', () => {
  const attempt = async (more: Partial<Wish>, body = {}) => {
    const { id, changed_at } = await begin(more)
    const { body: said } = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
      params: { id },
      body: { changed_at, ...body },
    })
    await writer.caller.call('DELETE /api/birdhouse/v1/announcements/:id', { params: { id } })
    return said
  }

  it.each([
    ['an empty audience', { condition: 'department = Nowhere' }, 'audience_empty'],
    ['an unknown attribute', { condition: 'shoe = 43' }, 'audience_condition'],
    ['no condition', { condition: '' }, 'audience_condition'],
    ['no words', { texts: [{ language: 'en', short: ' ', full_text: null }] }, 'announcement_words'],
    [
      'words in another language only',
      { texts: [{ language: 'de', short: 'Neu', full_text: null }] },
      'announcement_words',
    ],
    [
      'too many words',
      { texts: [{ language: 'en', short: 'a'.repeat(141), full_text: null }] },
      'announcement_too_long',
    ],
    ['no purpose', { purpose: '' }, 'announcement_purpose'],
    ['an end in the past', { expires_at: '2020-01-01T00:00:00.000Z' }, 'expires_too_soon'],
    ['an emergency without a reason', { level: 'emergency' as const }, 'emergency_reason'],
    [
      'an emergency without the permission',
      { level: 'emergency' as const, reason: 'Fire' },
      'emergency_permission',
    ],
  ])('%s', async (_what, more, code) => {
    expect(await attempt(more)).toMatchObject({ code })
  })

  it('what somebody else changed meanwhile', async () => {
    const { id, changed_at } = await begin()
    const put = (by: Somebody, purpose: string, at: string) =>
      by.caller.call('PUT /api/birdhouse/v1/announcements/:id', {
        params: { id },
        body: { purpose, changed_at: at },
      })
    const taken = await put(second, 'Something else', changed_at)
    expect(taken.body).toMatchObject({ purpose: 'Something else', author: { id: second.id } })
    expect((await put(writer, 'Mine', changed_at)).status).toBe(409)
  })
})

it('somebody else approves; what is changed after that is not approved any more', async () => {
  const { id, changed_at } = await begin()
  const at = (path: 'ask' | 'approve' | 'publish', by: Somebody, known: string) =>
    by.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, {
      params: { id },
      body: { changed_at: known },
    })
  const asked = await at('ask', writer, changed_at)
  expect(asked.body.state).toBe('waiting')
  expect((await at('publish', writer, asked.body.changed_at)).body).toMatchObject({
    code: 'announcement_waiting',
  })
  expect((await at('approve', writer, asked.body.changed_at)).body).toMatchObject({
    code: 'own_announcement',
  })
  const approved = await at('approve', second, asked.body.changed_at)
  expect(approved.body).toMatchObject({ state: 'draft', approver: { id: second.id } })
  const changed = await writer.caller.call('PUT /api/birdhouse/v1/announcements/:id', {
    params: { id },
    body: { purpose: 'Another', changed_at: approved.body.changed_at },
  })
  expect(changed.body.approver).toBeNull()
})

describe('an emergency', () => {
  it('takes two people who may, and reaches everybody', async () => {
    const [one, two] = await addPeople(house, 2, 'administrator')
    const { id, changed_at } = await begin({ level: 'emergency', reason: 'The building burns' }, one)
    const at = (path: 'ask' | 'approve' | 'publish', by: Somebody, known: string) =>
      by.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, {
        params: { id },
        body: { changed_at: known },
      })
    expect((await at('publish', one, changed_at)).body).toMatchObject({ code: 'emergency_approval' })
    const asked = await at('ask', one, changed_at)
    expect((await at('approve', second, asked.body.changed_at)).body).toMatchObject({
      code: 'emergency_permission',
    })
    const approved = await at('approve', two, asked.body.changed_at)
    expect((await at('publish', two, approved.body.changed_at)).body).toMatchObject({
      ...{ state: 'publishing', author: { id: one.id }, approver: { id: two.id } },
    })
    await expect.poll(async () => (await written(id)).state).toBe('published')
    const { body } = await one.caller.call('GET /api/birdhouse/v1/audit', {
      query: { kind: 'emergency_announced' },
    })
    expect(body[0]).toMatchObject({ by: { id: two.id }, facts: { id, level: 'emergency' } })
    const corrected = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', {
      params: { id },
      body: { changed_at: (await written(id)).changed_at, texts: wish().texts },
    })
    expect(corrected.body).toMatchObject({ code: 'emergency_not_corrected' })
  })

  it('is not sent by one person with another’s draft, nor after its approver lost access, nor stopped by who may not', async () => {
    const [one, two] = await addPeople(house, 2, 'administrator')
    const { id, changed_at } = await begin({ level: 'emergency', reason: 'The building burns' }, one)
    const at = async (path: 'ask' | 'approve' | 'publish', by: Somebody) =>
      (
        await by.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, {
          params: { id },
          body: { changed_at: path === 'ask' ? changed_at : (await written(id)).changed_at },
        })
      ).body
    await at('ask', two)
    expect(await at('approve', two)).toMatchObject({ code: 'own_announcement' })
    const stop = (path: 'withdraw' | 'unschedule') =>
      writer.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, { params: { id } })
    const removed = await writer.caller.call('DELETE /api/birdhouse/v1/announcements/:id', { params: { id } })
    expect(removed.body).toMatchObject({ code: 'emergency_permission' })
    await at('approve', one)
    const setState = (state: string) =>
      withDatabase(house.databaseUrl, (client) =>
        client.query('update account set state = $2 where id = $1', [one.id, state]),
      )
    await setState('suspended')
    expect(await at('publish', two)).toMatchObject({ code: 'emergency_approval' })
    await setState('active')
    await at('publish', two)
    await expect.poll(async () => (await written(id)).state).toBe('published')
    expect((await stop('withdraw')).body).toMatchObject({ code: 'emergency_permission' })
  })

  it('is not published by who approves it where who wrote it may not', async () => {
    const [two] = await addPeople(house, 1, 'administrator')
    const begun = await begin({ level: 'emergency', reason: 'The building burns' })
    const at = (path: 'ask' | 'approve' | 'publish', by: Somebody, known: string) =>
      by.caller.call(`POST /api/birdhouse/v1/announcements/:id/${path}`, {
        params: { id: begun.id },
        body: { changed_at: known },
      })
    const asked = await at('ask', writer, begun.changed_at)
    const approved = await at('approve', two, asked.body.changed_at)
    expect((await at('publish', two, approved.body.changed_at)).body).toMatchObject({
      code: 'emergency_permission',
    })
  })
})

it('apps have those that stand, in the language of the person, and dismissing shows that one arrived, no more; its link opens and confirms', async () => {
  const [reader] = await addPeople(house, 1)
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set languages = '{de}' where id = $1", [reader.id]),
  )
  const texts = ['en', 'de'].map((language) => ({ language, short: `In ${language}`, full_text: null }))
  const id = await publish({ level: 'confirm', texts, condition: `person = ${reader.handle}` })
  const list = async (query = {}) => (await reader.caller.call('GET /api/v1/announcements', { query })).body
  expect((await list()).find((one) => one.id === id)).toMatchObject({
    ...{ read: false, all_day: false },
    content: expect.stringMatching(/^<p>In de<\/p>/),
  })
  await reader.caller.call('POST /api/v1/announcements/:id/dismiss', { params: { id } })
  expect((await list()).map((one) => one.id)).not.toContain(id)
  expect((await list({ with_dismissed: true })).find((one) => one.id === id)?.read).toBe(true)
  expect(await counts(id)).toEqual(['any delivered 1', 'client delivered 1'])
  const link = /href="([^"]+)"/.exec((await list({ with_dismissed: true }))[0]?.content ?? '')?.[1] ?? ''
  await fetch(`${link}/opened.css`)
  const revision = '1'
  await fetch(link, { method: 'POST', body: new URLSearchParams({ act: 'confirm', revision }) })
  expect(await counts(id)).toEqual(
    ['any', 'client'].flatMap((channel) =>
      (channel === 'any'
        ? ['confirmed', 'delivered', 'read', 'seen']
        : ['confirmed', 'delivered', 'read']
      ).map((kind) => `${channel} ${kind} 1`),
    ),
  )
  const other = await stranger.caller.call('POST /api/v1/announcements/:id/dismiss', { params: { id } })
  expect(other.status).toBe(404)
})

it('its pictures are for whom it is addressed to, as long as it stands, and can’t be taken from it', async () => {
  const picture = (await upload(house, writer.caller, await photo())).body
  const id = await publish({ media_ids: [picture.id] })
  const [mine] = await laneOf(reader)
  expect(mine).toMatchObject({ id, media_attachments: [{ id: picture.id, type: 'image' }] })
  const url = mine?.media_attachments[0]?.url ?? ''
  const status = async (caller: Caller) => (await look(url, caller)).status
  expect([await status(reader.caller), await status(second.caller), await status(stranger.caller)]).toEqual([
    200, 200, 404,
  ])
  expect((await fetch(url)).status).toBe(404)
  const removed = await writer.caller.call('DELETE /api/v1/media/:id', { params: { id: picture.id } })
  expect(removed.body).toMatchObject({ code: 'media_posted' })
  const posted = await writer.caller.call('POST /api/v1/statuses', {
    body: { status: 'Mine', media_ids: [picture.id] },
  })
  expect(posted.body).toMatchObject({ code: 'media_unknown' })
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect(await status(reader.caller)).toBe(404)
})
