import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { TestHouse } from '#test/rig/house.ts'
import { sendForm, signInTo } from '#test/rig/oauth.ts'
import { openPush, readSender } from '#test/rig/open-push.ts'
import type { Somebody } from '#test/rig/people.ts'
import type { Pushed } from '#test/rig/push-peer.ts'
import { openPushing, type Pushing, pushingIn } from '#test/rig/pushing.ts'
import { tokenOf } from '#test/rig/streaming.ts'

/** What is pushed, to whom, and what it says. */
let at: Pushing
let house: TestHouse
let peer: Pushing['peer']
let me: Somebody
let other: Somebody

beforeAll(async () => {
  at = await openPushing()
  ;({ house, peer, me, other } = at)
})
afterAll(() => at.stop())
beforeEach(() => {
  peer.pushed.length = 0
  peer.answer(201)
})

const { subscribe, asApp, get, name, sql } = pushingIn(() => at)
const read = (one: Pushed | undefined) => {
  if (one === undefined) throw new Error('nothing was pushed')
  return openPush(one, peer)
}

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
  await subscribe()
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
  await expect.poll(async () => (await sql('select from push_message')).rowCount).toBe(0)
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
  const later = "select from push_message where next_at > now() + interval '1 day' and tries = 0"
  await expect.poll(async () => (await sql(later)).rowCount).toBe(1)
  await sql(`update account set working_hours = '', state = 'suspended' where id = ${me.id}`)
  await sql('update push_message set next_at = now()')
  await expect.poll(async () => (await sql('select from push_message')).rowCount).toBe(0)
  await sql(`update account set state = 'active' where id = ${me.id}`)
  expect(peer.pushed).toEqual([])
})
