import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let admin: Somebody
let member: Somebody

beforeAll(async () => {
  house = await openHouse()
  ;[admin] = await addPeople(house, 1, 'administrator')
  ;[member] = await addPeople(house, 1)
})
afterAll(() => house.stop())
beforeEach(() => withDatabase(house.databaseUrl, (client) => client.query('delete from document')))

type Kind = 'about' | 'privacy' | 'terms'
const write = (kind: Kind, text: string, more: { after?: string | null; effective_on?: string } = {}) =>
  admin.caller.call('PUT /api/birdhouse/v1/documents/:kind', {
    params: { kind },
    body: { text, after: null, ...more },
  })
const page = async (path: string, language = 'en') =>
  (await fetch(`${house.url}${path}`, { headers: { 'accept-language': language } })).text()
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

it('what is written is read by everybody, by apps and on a page, with nothing in it that runs', async () => {
  const text = 'We keep <script>alert(1)</script> for a year.\n\nAsk at https://example.org/privacy'
  expect((await write('privacy', text)).status).toBe(200)
  const { body } = await house.nobody.call('GET /api/v1/instance/privacy_policy')
  expect(body.content).toContain('&lt;script&gt;')
  expect(body.content).toContain('<p>Ask at <a href="https://example.org/privacy"')
  const read = await page('/privacy-policy', 'de-AT, en')
  expect(read).toContain('Was mit dem geschieht')
  expect(read).toContain('&lt;script&gt;alert(1)&lt;/script&gt; for a year.')
  expect(read).not.toContain('<script')
  expect(read).toMatch(/Ab \d+\. \p{L}+ \d{4}/u)
  expect(await page('/privacy-policy')).toMatch(/From \d+ [A-Z][a-z]+ \d{4} on/)
  const { urls } = (await house.nobody.call('GET /api/v2/instance')).body.configuration
  expect(urls.privacy_policy).toBe(`${house.url}/privacy-policy`.replace('127.0.0.1', 'localhost'))
  expect(urls.terms_of_service).toBeNull()
})

it('what is not there says so, and about is the purpose until it is written', async () => {
  await admin.caller.call('PATCH /api/birdhouse/v1/organisation', {
    body: { purpose: 'To find one another' },
  })
  expect((await house.nobody.call('GET /api/v1/instance/privacy_policy')).status).toBe(404)
  expect((await house.nobody.call('GET /api/v1/instance/terms_of_service')).status).toBe(404)
  expect(await page('/terms-of-service')).toContain('Nothing is written here yet.')
  const about = async () =>
    (await house.nobody.call('GET /api/v1/instance/extended_description')).body.content
  expect(await about()).toBe('<p>To find one another</p>')
  const first = (await write('about', 'At length')).body[0]
  expect(await about()).toBe('<p>At length</p>')
  await write('about', '', { after: first?.id ?? '' })
  expect(await about()).toBe('<p>To find one another</p>')
})

it('terms hold from their day on; earlier ones stay readable, and say what follows', async () => {
  const first = (await write('terms', 'The first', { effective_on: day(-40) })).body[0]
  const second = (await write('terms', 'The second', { after: first?.id ?? '', effective_on: day(-1) }))
    .body[0]
  await write('terms', 'The third', { after: second?.id ?? '', effective_on: day(20) })
  const now = (await house.nobody.call('GET /api/v1/instance/terms_of_service')).body
  expect(now).toEqual({
    effective_date: day(-1),
    effective: true,
    content: '<p>The second</p>',
    succeeded_by: day(20),
  })
  const of = async (date: string) =>
    (await house.nobody.call('GET /api/v1/instance/terms_of_service/:date', { params: { date } })).body
  expect(await of(day(-40))).toMatchObject({ content: '<p>The first</p>', succeeded_by: day(-1) })
  expect(await of(day(20))).toMatchObject({
    content: '<p>The third</p>',
    effective: false,
    succeeded_by: null,
  })
  const wrong = { params: { date: '2026-13-45' } }
  expect((await house.nobody.call('GET /api/v1/instance/terms_of_service/:date', wrong)).status).toBe(404)
})

it('nobody writes over what they have not seen, and members write nothing', async () => {
  await write('about', 'One')
  expect((await write('about', 'Two')).status).toBe(409)
  const asked = { params: { kind: 'about' as const }, body: { text: 'Mine', after: null } }
  expect((await member.caller.call('PUT /api/birdhouse/v1/documents/:kind', asked)).status).toBe(403)
  const [last] = (await admin.caller.call('GET /api/birdhouse/v1/audit', { query: {} })).body
  expect(last).toMatchObject({ kind: 'document_changed' })
})

it('apps are told of nobody and of no numbers before an administrator says so', async () => {
  await admin.caller.call('POST /api/v1/statuses', { body: { status: 'One post' } })
  const v1 = async () => (await house.nobody.call('GET /api/v1/instance')).body
  const v2 = async () => (await house.nobody.call('GET /api/v2/instance')).body
  expect((await v1()).stats).toEqual({ user_count: 0, status_count: 0, domain_count: 0 })
  expect((await v1()).contact_account).toBeNull()
  expect((await v2()).contact).toEqual({ email: '', account: null })
  expect((await v2()).usage.users.active_month).toBe(0)
  const tell = (shown: object) =>
    admin.caller.call('PATCH /api/birdhouse/v1/organisation', { body: { shown } as never })
  expect((await tell({ account_id: '1' })).status).toBe(404)
  expect((await tell({ email: 'nobody' })).status).toBe(422)
  await tell({ email: 'ask@example.org', account_id: member.id, counts: true })
  expect((await v1()).stats).toEqual({ user_count: 2, status_count: 1, domain_count: 0 })
  expect(await v1()).toMatchObject({ email: 'ask@example.org', contact_account: { id: member.id } })
  expect((await v2()).contact).toMatchObject({ email: 'ask@example.org', account: { id: member.id } })
  expect((await house.nobody.call('GET /api/birdhouse/v1/organisation')).body.shown).toBeNull()
})
