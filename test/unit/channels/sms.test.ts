import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { readCallback } from '#rules/sms/callback.ts'
import { findFault, type SmsSettings } from '#rules/sms/gateway.ts'
import { makeSmsCarrier } from '#server/channels/sms/index.ts'
import { createCall, createGate } from '#server/platform/fetch/index.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { messageOf } from '#test/rig/messages.ts'

/** SMS go to a real HTTP server that plays the gateway; what it does wrong becomes one of three outcomes. */
let peer: Awaited<ReturnType<typeof startHttpPeer>>
beforeAll(async () => {
  peer = await startHttpPeer()
})
afterAll(() => peer.close())
beforeEach(() => {
  peer.asked.length = 0
  peer.answer({ status: 202, body: '{"messages":[{"id":"gw-77"}]}' })
})

const settings = (more: Partial<SmsSettings> = {}): SmsSettings => ({
  url: `${peer.url}/send?key={secret}`,
  method: 'POST',
  headers: [{ name: 'Authorization', value: 'Basic {basic}' }],
  body: '{"to":"{to}","from":"{from}","text":"{text}","ref":"{id}"}',
  kind: 'json',
  ...{ secret: 'user:pa ss&word', sender: 'Kereru', segmentsMax: 2, reference: 'messages.0.id' },
  receipts: {
    ...{ id: 'ref', status: 'status', from: 'sender', text: 'message' },
    delivered: ['delivered'],
    failed: ['failed', 'expired'],
  },
  ...more,
})
const open = createCall(createGate(['127.0.0.1']), undefined, 400)
const carrier = (more: Partial<SmsSettings> = {}, call = open) =>
  makeSmsCarrier({ settings: async () => settings(more), call })
const text = messageOf({ to: '+64211234567', link: 'https://b.example/a/x7' })

it('the gateway is called as it was described, and nothing that is sent breaks out of its place', async () => {
  const sent = await carrier().send({ ...text, short: 'Say "yes"\nor \\no {secret}' })
  expect(sent).toEqual({ kind: 'accepted', reference: 'gw-77' })
  const [asked] = peer.asked
  expect(asked?.path).toBe('/send?key=user%3Apa%20ss%26word')
  expect(asked?.headers.authorization).toBe(`Basic ${Buffer.from('user:pa ss&word').toString('base64')}`)
  expect(JSON.parse(asked?.body ?? '')).toEqual({
    to: '+64211234567',
    from: 'Kereru',
    ref: '7301',
    text: 'Kererū Mobile: Say "yes" or \\no {secret} https://b.example/a/x7',
  })
})

it('forms and addresses are filled as well, and a confirmation asks for its code', async () => {
  const form = {
    kind: 'form' as const,
    body: 'to={to_digits}&text={text}',
    url: `${peer.url}/sms`,
    reference: '',
  }
  const message = {
    ...text,
    asks: 'confirm' as const,
    code: 'K7Q2',
    language: 'de',
    level: 'emergency' as const,
  }
  expect(await carrier(form).send(message)).toEqual({ kind: 'accepted' })
  const said = new URLSearchParams(peer.asked[0]?.body)
  expect(said.get('to')).toBe('64211234567')
  expect(said.get('text')).toMatch(
    /^NOTFALL: Kererū Mobile: .*Zum Bestätigen K7Q2 antworten oder öffnen: https:\/\/b\.example\/a\/x7$/,
  )
})

it('a long text is cut to the segments that may be paid for', async () => {
  await carrier({ segmentsMax: 1 }).send({
    ...text,
    organisation: 'Kereru',
    short: 'Bring the keys back. '.repeat(30),
  })
  const said = (JSON.parse(peer.asked[0]?.body ?? '') as { text: string }).text
  expect(said.length).toBeLessThanOrEqual(160)
  expect(said.endsWith('... https://b.example/a/x7')).toBe(true)
})

it.each([
  [
    { status: 400, body: 'bad number' },
    { kind: 'refused', said: '400 bad number' },
  ],
  [{ status: 401 }, { kind: 'later' }],
  [
    { status: 429, headers: { 'retry-after': '30' } },
    { kind: 'later', afterMs: 30_000 },
  ],
  [{ status: 500 }, { kind: 'later' }],
  [
    { status: 503, headers: { 'retry-after': '99999999' } },
    { kind: 'later', afterMs: 3_600_000 },
  ],
  [{ status: 302, headers: { location: 'http://127.0.0.1/other' } }, { kind: 'later' }],
  ['silent', { kind: 'later', said: 'too slow' }],
  ['half', { kind: 'later' }],
  ['drip', { kind: 'accepted' }],
] as const)('%j', async (answer, outcome) => {
  peer.answer(answer)
  const begun = performance.now()
  expect(await carrier().send(text)).toMatchObject(outcome)
  expect(performance.now() - begun).toBeLessThan(2_000)
  expect(peer.asked).toHaveLength(1)
})

it('a number that is none is refused before anything is sent, and private networks only where they are allowed', async () => {
  expect(await carrier().send({ ...text, to: '021 123' })).toMatchObject({ kind: 'refused' })
  const guarded = createCall(createGate([]))
  expect(await carrier({}, guarded).send(text)).toMatchObject({
    kind: 'later',
    said: 'a forbidden address',
  })
  expect(peer.asked).toEqual([])
  expect(await makeSmsCarrier({ settings: async () => null, call: open }).ready()).toMatchObject({
    why: 'sms_off',
  })
})

it.each([
  [{ url: 'ftp://gw.example/x' }, 'url'],
  [{ url: 'https://{to}.example/x' }, 'url'],
  [{ url: 'https://gw.example{text}' }, 'url'],
  [{ url: 'https://me:secret@gw.example/' }, 'url'],
  [{ headers: [{ name: 'Host', value: 'x' }] }, 'headers'],
  [{ headers: [{ name: 'X y', value: 'x' }] }, 'headers'],
  [{ body: '{"to": {to}' }, 'body'],
  [{ body: '{"to": "{to}"}' }, null],
  [{ url: 'https://gw.example/{to}/sms?text={text}', method: 'GET' as const, body: '' }, null],
])('%j: what is wrong is %s', (more, fault) => {
  expect(findFault(settings(more))).toBe(fault)
})

it('receipts and answers are read where the gateway puts them, and nothing else is taken for one', () => {
  expect(readCallback(settings(), { ref: '7301', status: 'Delivered' })).toEqual({
    ...{ kind: 'receipt', id: '7301', delivered: true, said: 'delivered' },
  })
  expect(readCallback(settings(), { ref: 7301, status: 'EXPIRED' })).toMatchObject({ delivered: false })
  expect(readCallback(settings(), { ref: '7301', status: 'queued' })).toBeNull()
  expect(readCallback(settings(), { sender: '+64211234567', message: 'ok k7q2, thanks' })).toEqual({
    ...{ kind: 'reply', from: '+64211234567', words: ['K7Q2', 'THANKS'] },
  })
  for (const odd of [null, 'text', 7, [], { ref: {}, status: 'delivered' }, { ref: '', status: 'delivered' }])
    expect(readCallback(settings(), odd)).toBeNull()
  const inherited = { receipts: { ...settings().receipts, id: 'constructor.name' } }
  expect(readCallback(inherited, { status: 'delivered' })).toBeNull()
})
