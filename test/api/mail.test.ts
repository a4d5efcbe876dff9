import { type AddressInfo, createServer, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** Mail goes to a real mail server, and what goes wrong is said in a word that a person can act on. */
let house: TestHouse
let admin: Caller
let peer: SmtpPeer
const trusted = getCACertificates('default')

beforeAll(async () => {
  house = await openHouse({ sample: true })
  admin = await house.signIn('wei.zhou')
})
afterAll(() => house.stop())
afterEach(async () => {
  setDefaultCACertificates(trusted)
  await peer?.stop()
})

type Settings = {
  host?: string
  port?: number
  security?: 'tls' | 'starttls' | 'none'
  username?: string
  password?: string
  sender?: string
}
const put = (settings: Settings = {}) =>
  admin.call('PUT /api/birdhouse/v1/mail', {
    body: {
      host: '127.0.0.1',
      port: peer.port,
      security: 'none',
      sender: 'birdhouse@kereru.example',
      ...settings,
    },
  })
const test = async (to = 'mele@example.org', language: 'en' | 'de' = 'en') =>
  (await admin.call('POST /api/birdhouse/v1/mail/test', { body: { to, language } })).body
const verdict = async () => (await test()).verdict
const look = async () => (await admin.call('GET /api/birdhouse/v1/mail')).body
const trustPeer = () => setDefaultCACertificates([...trusted, certificate])

async function stored<T extends object>(sql: string): Promise<T[]> {
  const client = new pg.Client(house.databaseUrl)
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

it('without settings there is no mail, and the test says what to do', async () => {
  expect(await look()).toMatchObject({ source: null, settings: null, waiting: 0 })
  expect(await test()).toMatchObject({ code: 'mail_off' })
})

it('a mail comes as text and as HTML, in the language asked for, and loads nothing', async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  await put()
  for (const [language, words] of [
    ['en', 'There is nothing to do.'],
    ['de', 'Es ist nichts zu tun.'],
  ] as const) {
    expect(await test('mele@example.org', language)).toMatchObject({ verdict: 'sent' })
    const mail = await peer.next()
    expect([mail.from, mail.to]).toEqual(['birdhouse@kereru.example', ['mele@example.org']])
    expect(mail.text).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(partOf(mail, 'text/plain')).toContain(words)
    expect(partOf(mail, 'text/html')).toContain(words)
    expect(partOf(mail, 'text/html')).toContain(`<html lang="${language}">`)
    expect(partOf(mail, 'text/html')).not.toMatch(/<img|src=|<link|<script|url\(/i)
  }
})

it('TLS, from the start or by STARTTLS, takes a certificate that is trusted, and a password only inside it', async () => {
  peer = await startSmtpPeer()
  await put({ host: 'localhost', security: 'starttls', username: 'bird', password: 'house' })
  expect(await verdict()).toBe('certificate')
  trustPeer()
  expect(await verdict()).toBe('sent')
  expect(await peer.next()).toMatchObject({ secure: true, user: 'bird' })
  await peer.stop()
  peer = await startSmtpPeer({ secure: true })
  await put({ host: 'localhost', security: 'tls', username: 'bird', password: 'house' })
  expect(await verdict()).toBe('sent')
  expect(await peer.next()).toMatchObject({ secure: true, user: 'bird' })
})

it('a server without STARTTLS gets no mail where it is demanded, nor one that speaks TLS at once', async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  await put({ security: 'starttls' })
  expect(await verdict()).toBe('wrong_security')
  await put({ security: 'tls' })
  expect(await verdict()).toBe('wrong_security')
  expect(peer.received).toEqual([])
})

it('each failure has its word, and the server’s own words beside it', async () => {
  peer = await startSmtpPeer({
    disabledCommands: ['STARTTLS'],
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('Nope'), { responseCode: 535 })),
    onMailFrom: ({ address }, _session, done) =>
      done(
        address.startsWith('birdhouse') ? null : Object.assign(new Error('Not yours'), { responseCode: 553 }),
      ),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith('gone') ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null,
      ),
  })
  await put({ username: 'bird', password: 'wrong' })
  expect(await test()).toMatchObject({ verdict: 'wrong_password', detail: expect.stringContaining('535') })
  await put({ sender: 'stranger@kereru.example' })
  expect(await test()).toMatchObject({
    verdict: 'sender_refused',
    detail: expect.stringContaining('Not yours'),
  })
  await put()
  expect(await test('gone@example.org')).toMatchObject({ verdict: 'address_refused' })
  await put({ host: 'no-such-host.invalid' })
  expect(await verdict()).toBe('unknown_host')
  const { port } = peer
  await peer.stop()
  await put({ port })
  expect(await verdict()).toBe('connection_refused')
  peer = await startSmtpPeer({ authOptional: false, disabledCommands: ['STARTTLS'] })
  await put()
  expect(await verdict()).toBe('sign_in_wanted')
})

it('a server that goes away in the middle is said to have broken off', async () => {
  const sockets: Socket[] = []
  const rude = createServer((socket) => {
    sockets.push(socket)
    socket.write('220 rude.example ESMTP\r\n')
    socket.on('error', () => {})
    socket.on('data', (data) =>
      String(data).startsWith('EHLO') ? socket.write('250 rude.example\r\n') : socket.destroy(),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => rude.once('listening', resolve))
  peer = await startSmtpPeer()
  await put({ port: (rude.address() as AddressInfo).port })
  expect(await verdict()).toBe('broken_off')
  rude.close()
})

it('the password is sealed, shown to nobody, and kept for its own server alone', async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true })
  await put({ username: 'bird', password: 'house of cards' })
  const [row] = await stored<{ password: Buffer }>('select password from mail_settings')
  expect(row?.password.includes('house of cards')).toBe(false)
  expect(JSON.stringify(await look())).not.toContain('house of cards')
  expect((await put({ username: 'bird', sender: 'other@kereru.example' })).status).toBe(200)
  expect((await look()).settings).toMatchObject({ has_password: true, sender: 'other@kereru.example' })
  expect((await put({ username: 'bird', host: 'evil.example' })).body).toMatchObject({
    code: 'mail_password_needed',
  })
  expect((await put({ username: 'eve' })).body).toMatchObject({ code: 'mail_password_needed' })
})

it('mail is nobody’s business but the administration’s', async () => {
  const member = await house.signIn('tui.armitage')
  expect((await member.call('GET /api/birdhouse/v1/mail')).status).toBe(403)
  await admin.call('DELETE /api/birdhouse/v1/mail')
  expect(await look()).toMatchObject({ source: null, settings: null })
})

it('the environment goes before the page, and says so', async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  const environment = {
    ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: String(peer.port), SMTP_SECURITY: 'none' },
    MAIL_SENDER: 'env@kereru.example',
  }
  const other = await openHouse({ sample: true, environment })
  const wei = await other.signIn('wei.zhou')
  expect((await wei.call('GET /api/birdhouse/v1/mail')).body).toMatchObject({ source: 'environment' })
  const body = { host: 'a.example', port: 25, security: 'none' as const, sender: 'a@b.example' }
  expect((await wei.call('PUT /api/birdhouse/v1/mail', { body })).body).toMatchObject({
    code: 'mail_by_environment',
  })
  await wei.call('POST /api/birdhouse/v1/mail/test', { body: { to: 'mele@example.org' } })
  expect((await peer.next()).from).toBe('env@kereru.example')
  await other.stop()
})
