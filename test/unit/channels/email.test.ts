import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, expect, it } from 'vitest'
import { createMailer, makeEmailCarrier } from '#server/channels/email/index.ts'
import type { MailSettings } from '#server/domains/mail/index.ts'
import { messageOf } from '#test/rig/messages.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'
import { compiledMail, compileMail } from '../../../bin/compile-mail.ts'

/** Announcements go to a real mail server over TLS; what it does wrong becomes one of three outcomes. */
setDefaultCACertificates([...getCACertificates('default'), certificate])
let peer: SmtpPeer | undefined
const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
  await peer?.stop()
  peer = undefined
})

type Options = { mostMs?: number; bounces?: boolean; security?: MailSettings['security'] }

function carrierTo(port: number, { mostMs, bounces = false, security = 'starttls' }: Options = {}) {
  const mailer = createMailer({ ...(mostMs !== undefined && { mostMs }) })
  undo.push(mailer.close)
  const settings: MailSettings = {
    ...{ host: 'localhost', port, security, username: '', password: '' },
    sender: 'birdhouse@kereru.example',
  }
  return makeEmailCarrier({
    mailer,
    settings: async () => settings,
    bounces: bounces ? { address: 'bounces@kereru.example', mark: () => 'abcdef0123456789' } : null,
  })
}

it('the template in use is the one that was written', async () => {
  expect(await compileMail()).toBe(compiledMail())
})

it('both parts say the same, load nothing, and what somebody wrote is never markup', async () => {
  peer = await startSmtpPeer()
  const carrier = carrierTo(peer.port)
  const sent = await carrier.send(
    messageOf({ short: 'Keys & <b>locks</b> {{link}}', asks: 'confirm', level: 'confirm' }),
  )
  expect(sent).toMatchObject({ kind: 'accepted' })
  const mail = await peer.next()
  expect(mail).toMatchObject({ secure: true, from: 'birdhouse@kereru.example', to: ['mele@example.org'] })
  expect(mail.text).toMatch(/^Message-ID: <7301.announcement@kereru.example>/im)
  expect(mail.text).not.toMatch(/^List-Unsubscribe/im)
  const [text, html] = [partOf(mail, 'text/plain'), partOf(mail, 'text/html')]
  expect(html).not.toMatch(/<img|\ssrc=|<link|<script|url\(|@import|fonts\./i)
  expect(
    html.match(/href="[^"]*"/g)?.every((one) => one === 'href="https://birdhouse.example/a/tok-en_1"'),
  ).toBe(true)
  expect(html).toContain('Keys &amp; &lt;b&gt;locks&lt;/b&gt; {{link}}')
  expect(html).toContain('prefers-color-scheme: dark')
  for (const said of [
    'Please read this and confirm it',
    'Read and confirm',
    'Bring your keys back by noon.',
    'Operations at Kererū Mobile',
  ]) {
    expect(text).toContain(said)
    expect(html).toContain(said)
  }
  expect(html).not.toContain('{{dir}}')
})

it('German frames German, and Arabic runs from right to left inside an English frame', async () => {
  peer = await startSmtpPeer()
  const carrier = carrierTo(peer.port)
  await carrier.send(
    messageOf({ language: 'de-CH', choices: 'https://birdhouse.example/a/tok-en_1/choices' }),
  )
  const german = await peer.next()
  expect(partOf(german, 'text/plain')).toContain('Ob du diese Mail öffnest, wird nicht gemessen.')
  expect(german.text).toMatch(/^List-Unsubscribe:\s+<https:\/\/birdhouse.example\/a\/tok-en_1\/choices>/im)
  await carrier.send(messageOf({ language: 'ar', short: 'يغلق المستودع يوم الجمعة' }))
  expect(partOf(await peer.next(), 'text/html')).toContain(
    '<div lang="ar" dir="rtl" style="text-align:start">يغلق',
  )
})

it('a digest holds each announcement with a link of its own', async () => {
  peer = await startSmtpPeer()
  const other = messageOf({ id: '7302', short: 'New rosters', link: 'https://birdhouse.example/a/two' })
  await carrierTo(peer.port).send(messageOf({ also: [other] }))
  const text = partOf(await peer.next(), 'text/plain')
  expect(text).toContain('/a/tok-en_1')
  expect(text).toContain('New rosters')
  expect(text).toContain('/a/two')
})

it('what comes back goes to an address of its own, and many go over few connections', async () => {
  let connections = 0
  peer = await startSmtpPeer({
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
  })
  const carrier = carrierTo(peer.port, { bounces: true })
  const sent = await Promise.all(
    Array.from({ length: 40 }, (_, n) => carrier.send(messageOf({ id: String(100 + n) }))),
  )
  expect(sent.every(({ kind }) => kind === 'accepted')).toBe(true)
  expect(new Set(peer.received.map(({ from }) => from)).size).toBe(40)
  expect(peer.received.some(({ from }) => from === 'bounces+100-abcdef0123456789@kereru.example')).toBe(true)
  expect(connections).toBeLessThanOrEqual(5)
})

const saying = (responseCode: number, said: string) => Object.assign(new Error(said), { responseCode })

it.each([
  [450, 'Greylisted, come back', { kind: 'later', afterMs: 300_000 }],
  [451, 'Too many mails', { kind: 'later', afterMs: 300_000 }],
  [421, 'Too many connections', { kind: 'later', afterMs: 300_000 }],
  [550, 'No such person', { kind: 'refused' }],
] as const)('%i at the recipient: %s', async (code, said, outcome) => {
  peer = await startSmtpPeer({ onRcptTo: (_address, _session, done) => done(saying(code, said)) })
  const carrier = carrierTo(peer.port)
  expect(await carrier.send(messageOf())).toMatchObject({ ...outcome, said: expect.stringContaining(said) })
  expect(peer.received).toEqual([])
})

it('a refusal of the text is final, one of the sender is for an administrator to mend', async () => {
  peer = await startSmtpPeer({
    onData: (stream, _session, done) => stream.resume().on('end', () => done(saying(554, 'Looks like spam'))),
  })
  expect(await carrierTo(peer.port).send(messageOf())).toMatchObject({ kind: 'refused' })
  await peer.stop()
  peer = await startSmtpPeer({ onMailFrom: (_address, _session, done) => done(saying(553, 'Not yours')) })
  expect(await carrierTo(peer.port).send(messageOf())).toMatchObject({ kind: 'later' })
})

/** Speaks just so much SMTP as is written here. */
async function startRude(answer: (line: string, socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.write('220 rude ESMTP\r\n')
    socket.on('data', (data) => answer(String(data), socket))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  undo.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

it('nobody there, a server that says nothing, and one that goes away between text and answer: later, once each', async () => {
  const gone = await startRude(() => {})
  await undo.shift()?.()
  expect(await carrierTo(gone).send(messageOf())).toMatchObject({ kind: 'later' })
  const silent = await startRude(() => {})
  const begun = performance.now()
  expect(await carrierTo(silent, { mostMs: 300, security: 'none' }).send(messageOf())).toMatchObject({
    kind: 'later',
  })
  expect(performance.now() - begun).toBeLessThan(2_000)
  let texts = 0
  const half = await startRude((line, socket) => {
    if (/\r\n\.\r\n$/.test(line)) {
      texts += 1
      return socket.destroy()
    }
    if (/^EHLO|^MAIL|^RCPT/.test(line)) return socket.write('250 fine\r\n')
    if (/^DATA/.test(line)) return socket.write('354 go on\r\n')
  })
  expect(await carrierTo(half, { security: 'none' }).send(messageOf())).toMatchObject({ kind: 'later' })
  expect(texts).toBe(1)
})

it('without settings nothing is sent, and why is said', async () => {
  const carrier = makeEmailCarrier({ mailer: createMailer(), settings: async () => null, bounces: null })
  expect(await carrier.ready()).toEqual({ ready: false, why: 'mail_off' })
  expect(await carrier.send(messageOf())).toMatchObject({ kind: 'later' })
})
