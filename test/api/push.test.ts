import { setTimeout as wait } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { start } from '#server/app/start.ts'
import { readConfig } from '#server/base/config.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { sendForm, signInTo } from '#test/rig/oauth.ts'
import { openPush, readSender } from '#test/rig/open-push.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { type Pushed, startPushPeer } from '#test/rig/push-peer.ts'
import { tokenOf } from '#test/rig/streaming.ts'

let house: TestHouse
let me: Somebody
let other: Somebody
let third: Somebody
let peer: Awaited<ReturnType<typeof startPushPeer>>
const trusted = getCACertificates('default')

beforeAll(async () => {
  setDefaultCACertificates([...trusted, certificate])
  house = await openHouse({ environment: { FETCH_ALLOW: '127.0.0.1' } })
  peer = await startPushPeer()
  ;[me, other, third] = await addPeople(house, 3)
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  peer.close()
  await house.stop()
})
beforeEach(() => {
  peer.pushed.length = 0
  peer.answer(201)
})

/** As our own page does. */
const subscribe = (more = {}, subscription: object = { ...peer.subscription, standard: true }, who = me) =>
  who.caller.call('POST /api/v1/push/subscription', {
    body: { subscription: subscription as never, data: { alerts: { mention: true } }, ...more },
  })
const get = () => me.caller.call('GET /api/v1/push/subscription')
const name = (text = 'Hello') =>
  other.caller.call('POST /api/v1/statuses', { body: { status: `${text} @${me.handle}` } })
const sql = (text: string) => withDatabase(house.databaseUrl, (client) => client.query(text))
const read = (one: Pushed | undefined) => {
  if (one === undefined) throw new Error('nothing was pushed')
  return openPush(one, peer)
}
/** An app, which says its token in a header. */
const asApp = (body: object, who = me) =>
  fetch(`${house.url}/api/v1/push/subscription`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokenOf(who.caller)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

it('a session is pushed to as Mastodon’s apps know it', async () => {
  expect((await get()).body).toMatchObject({ error: expect.stringMatching(/not found/i) })
  const made = await subscribe()
  expect(made.body).toMatchObject({
    endpoint: peer.subscription.endpoint,
    alerts: { mention: true, favourite: false },
  })
  const { body: instance } = await me.caller.call('GET /api/v2/instance')
  expect(made.body.server_key).toBe(instance.configuration.vapid.public_key)
  const body = { data: { alerts: { favourite: true, mention: true } } }
  expect((await me.caller.call('PUT /api/v1/push/subscription', { body })).body.alerts.favourite).toBe(true)
  expect((await other.caller.call('GET /api/v1/push/subscription')).status).toBe(404)
})

it('what is pushed is sealed for the device, signed, and says little unless more was chosen', async () => {
  await name()
  const [one] = await peer.next()
  expect(one?.headers).toMatchObject({ 'content-encoding': 'aes128gcm' })
  expect(String(one?.headers.authorization)).toMatch(/^vapid t=/)
  const said = read(one)
  expect(said).toMatchObject({
    title: 'There is something new for you',
    body: '',
    notification_type: 'mention',
    access_token: '',
    icon: expect.stringContaining('/icon-192.png'),
  })
  expect(JSON.stringify(said)).not.toContain('Hello')
  await me.caller.call('PUT /api/v1/push/subscription', { body: { birdhouse: { detail: true } } })
  await name('Good day')
  const [, two] = await peer.next(2)
  expect(read(two)).toMatchObject({ body: `Good day @${me.handle}` })
  await vi.waitFor(async () => expect((await sql('select from push_message')).rowCount).toBe(0))
})

it('what an app’s pushes say is the person’s to choose, however often the app asks anew, and nobody else’s', async () => {
  const { app, token } = await signInTo(house, me.caller, { scope: 'read write push' })
  const ask = (method: string, more = {}) =>
    fetch(`${house.url}/api/v1/push/subscription`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { alerts: { mention: true } }, ...more }),
    })
  const { subscription } = peer
  const own = async () => (await me.caller.call('GET /api/birdhouse/v1/authorisations')).body[0]
  const id = (await own())?.id ?? ''
  const choose = (detail: boolean, who = me) =>
    who.caller.call('PUT /api/birdhouse/v1/authorisations/:id/push', { params: { id }, body: { detail } })
  expect((await own())?.push).toBeNull()
  expect((await choose(false)).status).toBe(404)
  await ask('POST', { subscription })
  expect((await own())?.push).toEqual({ detail: true })
  expect((await choose(false, other)).status).toBe(404)
  expect((await choose(false)).body).toEqual({ detail: false })
  expect((await choose(false)).status).toBe(200)
  const birdhouse = { detail: true }
  expect(await (await ask('PUT', { birdhouse })).json()).toMatchObject({ birdhouse: { detail: false } })
  await ask('DELETE')
  expect(await (await ask('POST', { subscription })).json()).toMatchObject({ birdhouse: { detail: false } })
  expect((await own())?.push).toEqual({ detail: false })
  await name('Between us')
  const [one] = await peer.next()
  expect(read(one)).toMatchObject({ title: 'There is something new for you', body: '', access_token: token })
  expect(read(one).icon).toContain('/icon-192.png')
  await choose(true)
  await name('For all to see')
  const [, two] = await peer.next(2)
  expect(read(two).body).toContain('For all to see')
  await sendForm(house, '/oauth/revoke', { token, ...app })
})

it('what a browser’s pushes say is chosen there alone', async () => {
  await subscribe()
  const { rows } = await sql('select session_id::text as id from push_subscription')
  const params = { id: String(rows[0].id) }
  const answer = await me.caller.call('PUT /api/birdhouse/v1/authorisations/:id/push', {
    params,
    body: { detail: true },
  })
  expect(answer.status).toBe(404)
})

it('an app that has renewed its token is told the new one', async () => {
  const { app, token, refresh } = await signInTo(house, me.caller, { scope: 'read write push' })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ subscription: peer.subscription, data: { alerts: { mention: true } } })
  const asked = { method: 'POST', headers, body }
  expect((await fetch(`${house.url}/api/v1/push/subscription`, asked)).status).toBe(200)
  const fields = { grant_type: 'refresh_token', refresh_token: refresh, ...app }
  const next = (await sendForm(house, '/oauth/token', fields)).body.access_token ?? ''
  await name('Renewed')
  const [one] = await peer.next()
  expect(read(one).access_token).toBe(next)
  await sendForm(house, '/oauth/revoke', { token: next, ...app })
})

it.each([
  [true, 'aes128gcm'],
  [false, 'aesgcm'],
  [undefined, 'aesgcm'],
])(
  'an app that asks for the standard (%s) opens what comes as %s, and knows whose it is',
  async (standard, encoding) => {
    const made = await asApp({
      subscription: { ...peer.subscription, standard },
      data: { alerts: { mention: true }, policy: 'all' },
    })
    expect(await made.json()).toMatchObject({ standard: standard ?? false, policy: 'all' })
    await name(`Kererū, ${encoding}`)
    const [one] = await peer.next()
    if (one === undefined) throw new Error('nothing was pushed')
    expect(one.headers).toMatchObject({ 'content-encoding': encoding, ttl: expect.any(String) })
    const said = read(one)
    const [told] = (await me.caller.call('GET /api/v1/notifications')).body
    expect(said).toMatchObject({
      access_token: tokenOf(me.caller),
      notification_type: 'mention',
      body: `Kererū, ${encoding} @${me.handle}`,
      title: expect.stringContaining(other.handle),
      icon: expect.stringContaining(`/avatars/${other.id}`),
      preferred_locale: 'en',
    })
    expect(BigInt(said.notification_id as number)).toBe(BigInt(Number(told?.id)))
    expect(said.tag).toBe(told?.id)
    const { claims, publicKey } = readSender(one)
    const { body: instance } = await me.caller.call('GET /api/v2/instance')
    expect(publicKey).toBe(instance.configuration.vapid.public_key.replaceAll('=', ''))
    expect(claims).toMatchObject({ aud: new URL(peer.subscription.endpoint).origin, sub: expect.any(String) })
    const { rows } = await sql('select token from push_subscription')
    expect(String(rows[0].token)).not.toContain(tokenOf(me.caller))
  },
)

it('what could not be delivered is tried again, and a subscription that is no more ends', async () => {
  peer.answer(503)
  await name('Later')
  await peer.next(1)
  await vi.waitFor(async () =>
    expect(
      (await sql("select from push_message where tries = 1 and next_at > now() + interval '30 seconds'"))
        .rowCount,
    ).toBe(1),
  )
  peer.answer(410)
  await sql('update push_message set next_at = now()')
  await name('Now')
  await vi.waitFor(async () => expect((await get()).status).toBe(404), { timeout: 10_000 })
  expect((await sql('select from push_message')).rowCount).toBe(0)
})

it('who asked to be told of posts is pushed to, where the device wants that kind', async () => {
  const say = async (more = {}) =>
    (await other.caller.call('POST /api/v1/statuses', { body: { status: 'Tea is ready', ...more } })).body
  await me.caller.call('POST /api/v1/accounts/:id/follow', {
    params: { id: other.id },
    body: { notify: true },
  })
  await subscribe({ birdhouse: { detail: true } })
  await say()
  await subscribe({ data: { alerts: { status: true } }, birdhouse: { detail: true } })
  await say({ status: 'Tea is cold' })
  const [one] = await peer.next()
  expect(read(one)).toMatchObject({ notification_type: 'status', body: 'Tea is cold' })
  expect(read(one).title).toMatch(/ posted$/)
  expect(peer.pushed).toHaveLength(1)
  await me.caller.call('POST /api/v1/accounts/:id/unfollow', { params: { id: other.id } })
})

it('outside working hours it waits, and who is suspended gets nothing', async () => {
  await subscribe()
  const day = new Date(Date.now() + 2 * 86_400_000).toLocaleDateString('en', {
    weekday: 'short',
    timeZone: 'UTC',
  })
  await sql(`update account set working_hours = '${day} 09:00-10:00', time_zone = 'UTC' where id = ${me.id}`)
  await name('Not now')
  await vi.waitFor(async () =>
    expect(
      (await sql("select from push_message where next_at > now() + interval '1 day' and tries = 0")).rowCount,
    ).toBe(1),
  )
  await sql(`update account set working_hours = '', state = 'suspended' where id = ${me.id}`)
  await sql('update push_message set next_at = now()')
  await vi.waitFor(async () => expect((await sql('select from push_message')).rowCount).toBe(0), {
    timeout: 15_000,
  })
  await sql(`update account set state = 'active' where id = ${me.id}`)
  await wait(100)
  expect(peer.pushed).toEqual([])
})

it('nothing is pushed into our own networks, whatever a browser says', async () => {
  for (const host of [
    '127.0.0.2',
    '[::1]',
    '169.254.169.254',
    '10.0.0.1',
    '[::ffff:127.0.0.1]',
    '0x7f.2',
    '2130706434',
    '[64:ff9b::7f00:1]',
  ])
    expect(
      (await subscribe({}, { ...peer.subscription, endpoint: `https://${host}/push` })).body,
    ).toMatchObject({ code: 'push_address' })
  expect((await subscribe({}, { ...peer.subscription, endpoint: 'http://127.0.0.1/push' })).status).toBe(422)
})

it.each([
  ['p256dh', 'A'.repeat(86)],
  ['p256dh', `${'A'.repeat(85)}_`],
  ['p256dh', `BA${'A'.repeat(90)}`],
  ['auth', 'A'.repeat(16)],
  ['auth', 'A'.repeat(40)],
])('a key %s that is none is refused in words', async (name, key) => {
  const keys = { ...peer.subscription.keys, [name]: key }
  const { status, body } = await subscribe({}, { ...peer.subscription, keys })
  expect([status, body]).toMatchObject([422, { code: 'invalid_request' }])
  expect(JSON.stringify(body)).toContain(`subscription.keys.${name}: is not a`)
})

const nameBoth = () =>
  other.caller.call('POST /api/v1/statuses', { body: { status: `@${me.handle} @${third.handle}` } })

it('one subscription that can’t be sealed for, or that never answers, holds up nobody else', async () => {
  await subscribe()
  await subscribe({}, peer.subscription, third)
  await sql(`update push_subscription set auth = 'AAAA' where account_id = ${me.id}`)
  await nameBoth()
  await vi.waitFor(() => expect(peer.pushed).toHaveLength(1), { timeout: 4_000 })
  await vi.waitFor(async () => expect((await sql('select from push_message')).rowCount).toBe(0))
  await subscribe(
    {},
    { ...peer.subscription, endpoint: peer.subscription.endpoint.replace('/push', '/silent') },
  )
  await nameBoth()
  await vi.waitFor(() => expect(peer.pushed).toHaveLength(2), { timeout: 4_000 })
  await vi.waitFor(
    async () =>
      expect(
        (await sql("select from push_message where tries = 1 and next_at > now() + interval '50 seconds'"))
          .rowCount,
      ).toBe(1),
    { timeout: 9_000 },
  )
  await third.caller.call('DELETE /api/v1/push/subscription')
})

it('under another SECRET_KEY there is a new pair, and whoever subscribed to the old one subscribes again', async () => {
  await subscribe()
  const { rows } = await sql('select public_key from push_key')
  const config = readConfig({
    ...{ DATABASE_URL: house.databaseUrl, MEDIA_DIR: house.mediaDir, PORT: '0', LOG_LEVEL: 'silent' },
    ...{ SECRET_KEY: 'another key for tests that is long enough', RATE_LIMITS: 'false' },
  })
  const node = await start(config, { sample: false, say: () => {} })
  const ask = () => fetch(`${node.url}/api/v2/instance`)
  const answers = [await ask(), await ask()]
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const said = (await answers[0]?.json()) as { configuration: { vapid: { public_key: string } } }
  await node.stop()
  expect(said.configuration.vapid.public_key).not.toBe(rows[0].public_key)
  expect((await sql('select from push_subscription')).rowCount).toBe(0)
})

it('the private key is nowhere in the clear, and signing out ends the subscription', async () => {
  const { rows } = await sql('select private_key from push_key')
  expect(rows).toHaveLength(1)
  expect(rows[0].private_key.length).toBeGreaterThan(60)
  await subscribe()
  await me.caller.call('DELETE /api/birdhouse/v1/session')
  expect((await sql('select from push_subscription')).rowCount).toBe(0)
})

it.each([
  ['a form', URLSearchParams],
  ['a form in parts', FormData],
])('a subscription comes as %s too, as some apps send it, and is changed by one', async (_form, Form) => {
  const send = (method: string, fields: Record<string, string>) => {
    const body = new Form()
    for (const [name, value] of Object.entries(fields)) body.append(name, value)
    const headers = { authorization: `Bearer ${tokenOf(third.caller)}` }
    return fetch(`${house.url}/api/v1/push/subscription`, { method, headers, body })
  }
  const { endpoint, keys } = peer.subscription
  const made = await send('POST', {
    'subscription[endpoint]': endpoint,
    'subscription[keys][p256dh]': `${keys.p256dh}=`,
    'subscription[keys][auth]': `${keys.auth}==`,
    'data[alerts][mention]': 'true',
    'data[alerts][follow]': '0',
    'data[policy]': 'followed',
  })
  expect([made.status, await made.json()]).toMatchObject([
    200,
    { endpoint, policy: 'followed', standard: false, alerts: { mention: true, follow: false } },
  ])
  const changed = await send('PUT', { 'data[alerts][follow]': '1', 'data[policy]': 'all' })
  expect(await changed.json()).toMatchObject({ policy: 'all', alerts: { mention: false, follow: true } })
})

it('what other servers know besides is no reason to refuse a subscription', async () => {
  const made = await asApp(
    {
      subscription: { ...peer.subscription, expirationTime: null },
      data: { alerts: { mention: true, admin: { report: true, sign_up: true }, 'annual.report': 'yes' } },
      policy: 'follower',
    },
    third,
  )
  expect([made.status, await made.json()]).toMatchObject([
    200,
    { policy: 'follower', alerts: { mention: true, 'admin.report': false } },
  ])
})
