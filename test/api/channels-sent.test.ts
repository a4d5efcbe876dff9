import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { openPush } from '#test/rig/open-push.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { startPushPeer } from '#test/rig/push-peer.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** From publishing to the peer and back: each channel beyond mail, as the running server sends it. */
let house: TestHouse
let admin: Caller
let peer: Awaited<ReturnType<typeof startHttpPeer>>
let reader: Somebody
let phone: string
let hook: string
let mails: SmtpPeer
const trusted = getCACertificates('default')
beforeAll(async () => {
  setDefaultCACertificates([...trusted, certificate])
  mails = await startSmtpPeer()
  house = await openHouse({
    environment: {
      ...{ FETCH_ALLOW: '127.0.0.1', SMTP_HOST: 'localhost', SMTP_PORT: String(mails.port) },
      ...{ MAIL_SENDER: 'birdhouse@example.org', BOUNCE_ADDRESS: 'bounces@example.org' },
      BOUNCE_SECRET: 'a secret for bounces',
      USUAL_HOURS: 'Mon-Sun 00:00-24:00',
    },
  })
  const [one] = await addPeople(house, 1, 'administrator')
  admin = one.caller
  peer = await startHttpPeer()
  await admin.call('PUT /api/birdhouse/v1/channels/sms', {
    body: {
      ...{
        url: `${peer.url}/sms`,
        method: 'POST',
        kind: 'json',
        sender: 'Kereru',
        segmentsMax: 4,
        reference: '',
      },
      ...{ headers: [], body: '{"to":"{to}","text":"{text}","ref":"{id}"}' },
      receipts: {
        id: 'ref',
        status: 'status',
        delivered: ['ok'],
        failed: ['no'],
        from: 'from',
        text: 'text',
      },
    },
  })
  // What goes to a place leaves at whatever hour this runs.
  const { plan } = (await admin.call('GET /api/birdhouse/v1/channels')).body
  await admin.call('PUT /api/birdhouse/v1/channels/plan', { body: { ...plan, quiet: null, weekends: true } })
  hook = (await admin.call('POST /api/birdhouse/v1/channels/sms/hook')).body.url
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  peer.close()
  await house.stop()
  await mails.stop()
})
let number = 0
beforeEach(async () => {
  peer.asked.length = 0
  peer.answer({ status: 200 })
  ;[reader] = await addPeople(house, 1)
  number += 1
  phone = `+6421555000${number}`
  await query(
    "update account set phone = $2, working_hours = 'Mon-Sun 00:00-24:00', time_zone = 'UTC' where id = $1",
    [reader.id, phone],
  )
})

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('did not come to pass in 10 seconds')
}

/** Publishes to the reader alone, and hurries what is planned. */
async function send(step: object, level: 'important' | 'confirm' = 'confirm'): Promise<string> {
  const plan = { steps: [{ after: 0, unless: level === 'confirm' ? 'confirmed' : 'read', ...step }] }
  const id = await announce(admin, { level, condition: `person = ${reader.handle}`, plan })
  const waiting = () => query('select state from delivery where announcement_id = $1', [id])
  await until(async () => (await waiting()).length > 0)
  await until(async () => {
    await query("update delivery set next_at = now() where state = 'waiting' and announcement_id = $1", [id])
    return (await waiting()).every(({ state }) => state !== 'waiting')
  })
  return id
}
const tell = (told: object) =>
  fetch(hook, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(told) })
const confirmed = async (id: string) =>
  (await query('select confirmed_at from addressee where announcement_id = $1', [id]))[0]?.confirmed_at !=
  null

it('an SMS goes out, its receipt comes back, and an answer with its code from that number alone confirms', async () => {
  const id = await send({ channel: 'sms' })
  expect(peer.asked).toHaveLength(1)
  const sent = JSON.parse(peer.asked[0]?.body ?? '') as { to: string; text: string; ref: string }
  expect(sent.to).toBe(phone)
  const code = /answer (\w{8}) or/.exec(sent.text)?.[1] ?? ''
  expect(code).toMatch(/^\w{8}$/)
  expect(sent.text).toMatch(/\/a\/[\w.-]+$/)
  await tell({ ref: sent.ref, status: 'ok' })
  await tell({ from: '+6421999999', text: `ok ${code}` })
  await tell({ from: phone, text: 'yes' })
  expect(await confirmed(id)).toBe(false)
  await tell({ from: phone.slice(1), text: `ok ${code.toLowerCase()}, thanks` })
  expect(await confirmed(id)).toBe(true)
})

it('a receipt that says it failed takes the delivery back', async () => {
  const id = await send({ channel: 'sms' })
  const { ref } = JSON.parse(peer.asked[0]?.body ?? '') as { ref: string }
  const delivered = async () =>
    (await query("select delivered_at from receipt where announcement_id = $1 and channel = 'sms'", [id]))[0]
  expect((await delivered())?.delivered_at).toBeInstanceOf(Date)
  await tell({ ref, status: 'no' })
  expect((await delivered())?.delivered_at ?? null).toBeNull()
  expect((await tell({ ref: '99999999999999999999999', status: 'no' })).status).toBe(200)
})

it('a room where nothing comes through holds up no other room', async () => {
  const gone = await startHttpPeer()
  gone.close()
  const room = async (name: string, address: string) => {
    const body = { channel: 'chat' as const, name, format: 'slack' as const, address, condition: '' }
    return (await admin.call('POST /api/birdhouse/v1/places', { body })).body.id
  }
  const [dead, alive] = [await room('Gone', `${gone.url}/gone`), await room('Here', `${peer.url}/here`)]
  const to = (place: string) => ({ channel: 'chat', after: 0, unless: 'confirmed', place })
  for (let n = 0; n < 6; n++)
    await announce(admin, {
      level: 'confirm',
      condition: `person = ${reader.handle}`,
      plan: { steps: [to(dead)] },
    })
  const rows = () =>
    query(
      "select tries, next_at > now() + interval '20 seconds' as waits from delivery where place_id = $1 order by id",
      [dead],
    )
  await until(async () => (await rows()).length === 6)
  await until(async () => (await rows()).every(({ waits }) => waits))
  // The first finds out for all; one that came meanwhile may have, too.
  expect((await rows()).filter(({ tries }) => tries > 0).length).toBeLessThan(4)
  const began = Date.now()
  await send({ channel: 'chat', place: alive }, 'important')
  expect(peer.asked.map(({ path }) => path)).toEqual(['/here'])
  expect(Date.now() - began).toBeLessThan(10_000)
})

it('a room and a screen get it once, by place', async () => {
  const place = async (body: object) =>
    (await admin.call('POST /api/birdhouse/v1/places', { body: body as never })).body.id
  const room = await place({ channel: 'chat', name: 'Shops', format: 'slack', address: `${peer.url}/room` })
  const screen = await place({ channel: 'screen', name: 'Lobby' })
  const opened = await admin.call('POST /api/birdhouse/v1/places/:id/screen', { params: { id: screen } })
  await send({ channel: 'chat', place: room }, 'important')
  expect(peer.asked.map(({ path }) => path)).toEqual(['/room'])
  await send({ channel: 'screen', place: screen }, 'important')
  const token = opened.body.url.split('/').at(-1) ?? ''
  const shown = await house.nobody.call('GET /api/birdhouse/v1/screens/:token', { params: { token } })
  expect(shown.body.messages).toMatchObject([{ short: 'New prices from Monday.', level: 'important' }])
})

it('a push leads to the personal page, and says on a locked screen no more than was chosen', async () => {
  const service = await startPushPeer()
  const read = async (at: number) => {
    const one = (await service.next(at + 1))[at]
    if (one === undefined) throw new Error('nothing was pushed')
    return openPush(one, service)
  }
  const subscribe = (detail: boolean) =>
    reader.caller.call('POST /api/v1/push/subscription', {
      body: { subscription: service.subscription, data: { alerts: {} }, birdhouse: { detail } } as never,
    })
  await subscribe(false)
  await send({ channel: 'push' })
  const quiet = await read(0)
  expect(quiet.url).toMatch(/\/a\/[\w.-]+$/)
  expect(JSON.stringify(quiet)).not.toContain('prices')
  await subscribe(true)
  await send({ channel: 'push' })
  const said = await read(1)
  expect(said).toMatchObject({ title: 'Please read and confirm', body: 'New prices from Monday.' })
  service.close()
})

it('a mail that comes back takes its delivery back, and nobody else can say that it did', async () => {
  await query('update account set email = $2 where id = $1', [reader.id, `${reader.handle}@example.org`])
  const before = mails.received.length
  const id = await send({ channel: 'email' })
  const mail = mails.received[before]
  expect(mail?.secure).toBe(true)
  expect(mail?.from).toMatch(/^bounces\+\d+-[0-9a-f]{20}@example\.org$/)
  expect(mail && partOf(mail, 'text/plain')).toContain('New prices from Monday.')
  const report = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Final-Recipient: rfc822; ${reader.handle}@example.org\nAction: failed\nStatus: 5.1.1`,
    '--b--',
  ].join('\n')
  const bounce = (recipient: string, secret = 'a secret for bounces') =>
    fetch(`${house.url}/api/birdhouse/v1/hooks/bounces?recipient=${encodeURIComponent(recipient)}`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` },
      body: report,
    })
  const delivered = async () =>
    (
      await query("select delivered_at from receipt where announcement_id = $1 and channel = 'email'", [id])
    )[0]
  expect((await bounce(mail?.from ?? '', 'another secret')).status).toBe(404)
  expect(await (await bounce((mail?.from ?? '').replace(/-./, '-x'))).json()).toEqual({ known: false })
  expect((await delivered())?.delivered_at).toBeInstanceOf(Date)
  expect(await (await bounce(mail?.from ?? '')).json()).toEqual({ known: true })
  expect((await delivered())?.delivered_at ?? null).toBeNull()
})
