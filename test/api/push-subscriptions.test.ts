import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { start } from '#server/app/start.ts'
import { readConfig } from '#server/base/config.ts'
import type { TestHouse } from '#test/rig/house.ts'
import type { Somebody } from '#test/rig/people.ts'
import { openPushing, type Pushing, pushingIn } from '#test/rig/pushing.ts'
import { tokenOf } from '#test/rig/streaming.ts'

/** Subscriptions: which are taken, and when they end. */
let at: Pushing
let house: TestHouse
let peer: Pushing['peer']
let me: Somebody
let other: Somebody
let third: Somebody

beforeAll(async () => {
  at = await openPushing()
  ;({ house, peer, me, other, third } = at)
})
afterAll(() => at.stop())
beforeEach(() => {
  peer.pushed.length = 0
  peer.answer(201)
})

const { subscribe, asApp, get, name, sql } = pushingIn(() => at)

it('what could not be delivered is tried again, and a subscription that is no more ends', async () => {
  await subscribe()
  peer.answer(503)
  await name('Later')
  await peer.next(1)
  const later = "select from push_message where tries = 1 and next_at > now() + interval '30 seconds'"
  await expect.poll(async () => (await sql(later)).rowCount).toBe(1)
  peer.answer(410)
  await sql('update push_message set next_at = now()')
  await name('Now')
  await expect.poll(async () => (await get()).status).toBe(404)
  expect((await sql('select from push_message')).rowCount).toBe(0)
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
  await expect.poll(() => peer.pushed).toHaveLength(1)
  await expect.poll(async () => (await sql('select from push_message')).rowCount).toBe(0)
  await subscribe(
    {},
    { ...peer.subscription, endpoint: peer.subscription.endpoint.replace('/push', '/silent') },
  )
  await nameBoth()
  await expect.poll(() => peer.pushed).toHaveLength(2)
  const later = "select from push_message where tries = 1 and next_at > now() + interval '50 seconds'"
  await expect.poll(async () => (await sql(later)).rowCount).toBe(1)
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
