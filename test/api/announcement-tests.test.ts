import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { announcement, type Wish } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { openPush } from '#test/rig/open-push.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { photo, upload } from '#test/rig/pictures.ts'
import { startPushPeer } from '#test/rig/push-peer.ts'
import { readPdf } from '#test/rig/read-pdf.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** What whoever writes an announcement sends to themselves, as the running server sends it. */
let house: TestHouse
let mails: SmtpPeer
let gateway: Awaited<ReturnType<typeof startHttpPeer>>
let writer: Somebody
const trusted = getCACertificates('default')

beforeAll(async () => {
  setDefaultCACertificates([...trusted, certificate])
  ;[mails, gateway] = await Promise.all([startSmtpPeer(), startHttpPeer()])
  house = await openHouse({
    environment: {
      ...{ FETCH_ALLOW: '127.0.0.1', SMTP_HOST: 'localhost', SMTP_PORT: String(mails.port) },
      MAIL_SENDER: 'birdhouse@example.org',
    },
  })
  const [admin] = await addPeople(house, 1, 'administrator')
  const paths = { id: '', status: '', delivered: [], failed: [], from: '', text: '' }
  await admin.caller.call('PUT /api/birdhouse/v1/channels/sms', {
    body: {
      ...{ url: `${gateway.url}/sms`, method: 'POST', kind: 'json', sender: 'Kereru', segmentsMax: 4 },
      ...{ reference: '', headers: [], body: '{"to":"{to}","text":"{text}"}', receipts: paths },
    },
  })
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  gateway.close()
  await house.stop()
  await mails.stop()
})
let number = 0
beforeEach(async () => {
  gateway.asked.length = 0
  gateway.answer({ status: 200 })
  mails.received.length = 0
  ;[writer] = await addPeople(house, 1, 'communicator')
  number += 1
  await query('update account set email = $2, phone = $3 where id = $1', [
    ...[writer.id, `${writer.handle}@example.org`, `+6421555100${number}`],
  ])
})

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)
const TEXTS = [
  { language: 'en', short: 'New prices from Monday.', full_text: 'The small plan costs 19 dollars.' },
  { language: 'de', short: 'Neue Preise ab Montag.', full_text: null },
]
const draft = async (more: Partial<Wish> = {}, by = writer) =>
  (
    await by.caller.call('POST /api/birdhouse/v1/announcements', {
      body: announcement({ level: 'confirm', texts: TEXTS, ...more }),
    })
  ).body.id
const send = (id: string, channel: 'email' | 'push' | 'sms', language = 'en', by = writer) =>
  by.caller.call('POST /api/birdhouse/v1/announcements/:id/tests', {
    params: { id },
    body: { channel, language },
  })
const linkIn = (text: string) => /http\S+\/a\/\S+/.exec(text)?.[0] ?? ''

it('a mail comes as readers get it, with "Test" before it; its page looks like theirs, and nothing is noted of it', async () => {
  const id = await draft()
  expect((await send(id, 'email', 'de')).body).toEqual({ kind: 'accepted', fault: null, said: '' })
  const [mail] = mails.received
  expect(mail?.to).toEqual([`${writer.handle}@example.org`])
  expect(mail?.text).toMatch(/^Subject: .*Test(?::|=3A)[ _]Bitte/m)
  const text = mail ? partOf(mail, 'text/plain') : ''
  expect(text).toMatch(/^Test: Bitte lesen und bestätigen\s+Neue Preise ab Montag\./)
  expect(mail && partOf(mail, 'text/html')).toContain('Test: Bitte lesen und bestätigen')
  const page = await fetch(linkIn(text))
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html).toContain('Ein Test: Das bekommen')
  expect(html).toContain('Neue Preise ab Montag.')
  expect(html).not.toContain('opened.css')
  const pressed = await fetch(linkIn(text), {
    method: 'POST',
    body: new URLSearchParams({ act: 'confirm', revision: '1' }),
  })
  expect(pressed.status).toBe(200)
  expect(await pressed.text()).toContain('Deine nicht.')
  const css = new URL(`${new URL(linkIn(text)).pathname}/opened.css`, house.url)
  expect((await fetch(css)).status).toBe(404)
  for (const table of ['addressee', 'receipt', 'announcement_count', 'delivery', 'delivery_count'])
    expect([table, await query(`select * from ${table} where announcement_id = $1`, [id])]).toEqual([
      table,
      [],
    ])
})

it('an SMS and a push say that they are tests first; a code in one confirms nothing', async () => {
  const service = await startPushPeer()
  const body = { subscription: service.subscription, data: { alerts: {} }, birdhouse: { detail: true } }
  await writer.caller.call('POST /api/v1/push/subscription', { body: body as never })
  const id = await draft()
  expect((await send(id, 'sms')).body.kind).toBe('accepted')
  const { text } = JSON.parse(gateway.asked[0]?.body ?? '') as { text: string }
  expect(text).toMatch(/^Test: .+: New prices from Monday\. To confirm, answer \w{8} or open http/)
  expect((await send(id, 'push')).body.kind).toBe('accepted')
  const [pushed] = await service.next(1)
  if (pushed === undefined) throw new Error('nothing was pushed')
  const said = openPush(pushed, service)
  expect(said).toMatchObject({ title: 'Test: Please read and confirm', body: 'New prices from Monday.' })
  expect(await query('select from delivery where announcement_id = $1', [id])).toEqual([])
  service.close()
})

it('what is missing is said before, and what the other side answers after, without its own words', async () => {
  const [bare] = await addPeople(house, 1, 'communicator')
  const id = await draft({}, bare)
  const params = { id }
  const ways = await bare.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', { params })
  expect(ways.body.ways.map(({ why }) => why)).toEqual(['no_email', 'no_device', 'no_phone'])
  expect((await send(id, 'email', 'en', bare)).status).toBe(422)
  const own = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', { params })
  expect(own.body.ways.map(({ to, ready }) => [to, ready])).toEqual([
    [`${writer.handle}@example.org`, true],
    [null, false],
    [`+6421555100${number}`, true],
  ])
  gateway.answer({ status: 422, body: 'the number of Mary Smith is wrong' })
  expect((await send(id, 'sms')).body).toEqual({ kind: 'refused', fault: null, said: '422' })
  gateway.answer({ status: 401, body: 'who are you' })
  expect((await send(id, 'sms')).body).toEqual({ kind: 'later', fault: 'setup', said: '401' })
  expect((await send(id, 'sms', 'fr')).body).toMatchObject({ code: 'announcement_words' })
})

it('it is open to whoever may announce and to nobody else, and ends with what it is of', async () => {
  const id = await draft()
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', {
    params: { id },
  })
  const page = async () => (await fetch(body.page)).status
  expect(await page()).toBe(200)
  await query('delete from account_role where account_id = $1', [writer.id])
  expect(await page()).toBe(404)
  const [other] = await addPeople(house, 1, 'communicator')
  const again = await other.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', { params: { id } })
  await other.caller.call('DELETE /api/birdhouse/v1/announcements/:id', { params: { id } })
  expect((await fetch(again.body.page)).status).toBe(404)
  expect((await fetch(again.body.page.replace(/.$/, '_'))).status).toBe(404)
})

it('shows the pictures of what is tried out, and of nothing else', async () => {
  const [own, foreign] = [
    await upload(house, writer.caller, await photo()),
    await upload(house, writer.caller, await photo()),
  ]
  const id = await draft({ media_ids: [own.body.id] })
  await draft({ media_ids: [foreign.body.id] })
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', {
    params: { id },
  })
  const picture = async (one: string) =>
    (await fetch(new URL(`${new URL(body.page).pathname}/media/${one}/full.webp`, house.url))).status
  expect(await picture(own.body.id)).toBe(200)
  expect(await picture(foreign.body.id)).toBe(404)
})

it('the slip and the briefing are shown as they would be printed', async () => {
  const id = await draft()
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/tests', {
    params: { id },
  })
  for (const sheet of Object.values(body.sheets)) {
    const shown = await fetch(`${sheet}?l=de`, { headers: { cookie: writer.caller.cookie } })
    expect(shown.headers.get('content-type')).toBe('application/pdf')
    const [{ text } = { text: '' }] = await readPdf(Buffer.from(await shown.arrayBuffer()))
    expect(text).toContain('Test:')
    expect(text).toContain('Neue Preise ab Montag.')
    expect((await fetch(sheet)).status).toBe(401)
  }
})

it('ids have 19 digits from July 2027 on', async () => {
  const id = await draft()
  const late = '1000000000000000001'
  for (const [table, key] of [
    ['announcement', 'id'],
    ['announcement_text', 'announcement_id'],
  ])
    await query(
      `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object('${key}', $2::bigint))).* from ${table} one where ${key} = $1`,
      [id, late],
    )
  const sheet = `${house.url}/api/birdhouse/v1/announcements/${late}/sheets/slip?l=en`
  expect((await fetch(sheet, { headers: { cookie: writer.caller.cookie } })).status).toBe(200)
})
