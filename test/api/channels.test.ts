import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Input } from '#contract/index.ts'
import { announce, nothingAnnounced } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { messageOf } from '#test/rig/messages.ts'
import { readPdf } from '#test/rig/read-pdf.ts'

/** Channels are set up by administrators, tried at once, and keep their secrets. Screens and paper show what stands. */
let house: TestHouse
let admin: Caller
let member: Caller
let peer: Awaited<ReturnType<typeof startHttpPeer>>
beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { FETCH_ALLOW: '127.0.0.1' } })
  await nothingAnnounced(house.databaseUrl)
  admin = await house.signIn('wei.zhou')
  member = await house.signIn('tui.armitage')
  peer = await startHttpPeer()
})
afterAll(async () => {
  peer.close()
  await house.stop()
})
beforeEach(() => {
  peer.asked.length = 0
  peer.answer({ status: 200 })
})

async function query<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(house.databaseUrl)
  await client.connect()
  const { rows } = await client.query<T>(sql, values).finally(() => client.end())
  return rows
}

type GatewayWish = Input<'PUT /api/birdhouse/v1/channels/sms'>['body']
const put = (more: Partial<GatewayWish> = {}) =>
  admin.call('PUT /api/birdhouse/v1/channels/sms', {
    body: {
      ...{
        url: `${peer.url}/sms`,
        method: 'POST',
        kind: 'json',
        sender: 'Kereru',
        segmentsMax: 2,
        reference: '',
      },
      headers: [{ name: 'Authorization', value: 'Bearer {secret}' }],
      body: '{"to":"{to}","text":"{text}"}',
      receipts: {
        id: 'ref',
        status: 'status',
        delivered: ['ok'],
        failed: ['no'],
        from: 'from',
        text: 'text',
      },
      ...more,
    },
  })
const look = async () => (await admin.call('GET /api/birdhouse/v1/channels')).body
const test = async (channel: 'email' | 'push' | 'sms' | 'chat', to = '') =>
  (await admin.call('POST /api/birdhouse/v1/channels/test', { body: { channel, to } })).body

it('says in one word why a channel is not ready', async () => {
  const why = Object.fromEntries((await look()).channels.map((one) => [one.channel, one.why]))
  expect(why).toMatchObject({ email: 'mail_off', sms: 'sms_off', chat: 'no_rooms', screen: 'no_screens' })
  expect(await test('sms', '+64211234567')).toEqual({ kind: 'later', said: 'no gateway is set up' })
})

it('the gateway’s secret is sealed, shown to nobody, and kept for its own server', async () => {
  expect((await put({ secret: 'sesame open' })).body.gateway).toMatchObject({ has_secret: true })
  const [row] = await query<{ secret: Buffer }>('select secret from sms_gateway')
  expect(row?.secret.includes('sesame')).toBe(false)
  expect(JSON.stringify(await look())).not.toContain('sesame')
  expect((await put({ url: 'https://evil.example/sms' })).body).toMatchObject({
    code: 'gateway_secret_needed',
  })
  expect((await put({ body: '{"to":{to}' })).body).toMatchObject({ code: 'gateway_template' })
  const headers = [{ name: 'x-key', value: 'a\nb' }]
  expect((await put({ headers })).body).toMatchObject({ code: 'gateway_template' })
  expect((await put({ url: 'https://{to}/' })).body).toMatchObject({ code: 'gateway_template' })
  expect(await test('sms', '+64211234567')).toEqual({ kind: 'accepted', said: '' })
  expect(peer.asked[0]?.headers.authorization).toBe('Bearer sesame open')
  expect(await test('sms', '0211234567')).toMatchObject({ kind: 'refused' })
  peer.answer({ status: 500, body: 'overloaded' })
  expect(await test('sms', '+64211234567')).toEqual({ kind: 'later', said: '500 overloaded' })
})

it('a hook opens with its own secret alone, the newest one, and takes JSON and forms', async () => {
  const renew = async () => (await admin.call('POST /api/birdhouse/v1/channels/sms/hook')).body.url
  const old = await renew()
  const url = await renew()
  const tell = async (address: string, type: string, body: string) =>
    (await fetch(address, { method: 'POST', headers: { 'content-type': type }, body })).status
  expect(await tell(old, 'application/json', '{}')).toBe(404)
  expect(await tell(url, 'application/json', '{"ref":"1","status":"ok"}')).toBe(200)
  expect(await tell(url, 'application/x-www-form-urlencoded', 'from=%2B64211&text=K7Q2')).toBe(200)
  expect(await tell(`${url}x`, 'application/json', '{}')).toBe(404)
})

const place = (more: Partial<Input<'POST /api/birdhouse/v1/places'>['body']> = {}) =>
  admin.call('POST /api/birdhouse/v1/places', { body: { channel: 'screen', name: 'Lobby', ...more } })

it('a room is posted to by its webhook, whose address nobody reads again', async () => {
  expect((await place({ channel: 'chat', name: 'Shops' })).body).toMatchObject({ code: 'place_address' })
  expect((await place({ condition: 'shoe = 42 and' })).body).toMatchObject({ code: 'audience_condition' })
  const room = { channel: 'chat' as const, name: 'Shops', format: 'slack' as const, condition: 'everybody' }
  const made = await place({ ...room, address: `${peer.url}/hook/very-secret` })
  expect(made.body).toMatchObject({ name: 'Shops', host: new URL(peer.url).host })
  expect(JSON.stringify(await look())).not.toContain('very-secret')
  expect(await test('chat', made.body.id)).toMatchObject({ kind: 'accepted' })
  expect(peer.asked[0]).toMatchObject({ method: 'POST', path: '/hook/very-secret' })
  await admin.call('DELETE /api/birdhouse/v1/places/:id', { params: { id: made.body.id } })
  expect(await test('chat', made.body.id)).toMatchObject({ kind: 'refused' })
  expect(await test('chat', 'no number')).toMatchObject({ kind: 'refused' })
})

it('a place is not for a closed group that whoever sets it up is not in: its slips would name who is', async () => {
  const group = { name: 'Quiet room', handle: 'quiet-room', closed: true }
  expect((await member.call('POST /api/birdhouse/v1/groups', { body: group })).status).toBe(200)
  const condition = 'group = quiet-room'
  expect((await place({ condition })).body).toMatchObject({ code: 'audience_group_closed' })
  const { id } = (await place({ name: 'Depot' })).body
  const change = { params: { id }, body: { name: 'Depot', condition } }
  expect((await admin.call('PUT /api/birdhouse/v1/places/:id', change)).body).toMatchObject({
    code: 'audience_group_closed',
  })
  await admin.call('DELETE /api/birdhouse/v1/places/:id', { params: { id } })
})

it('a plan is proposed with the places of channels that are ready where somebody of the audience belongs', async () => {
  const who = (await member.call('GET /api/birdhouse/v1/me')).body.account
  const mine = (await place({ name: 'Mine', condition: `person = ${who.acct}` })).body
  const others = (await place({ name: 'Others', condition: `not person = ${who.acct}` })).body
  const all = (await place({ name: 'All' })).body
  for (const { id } of [mine, others, all])
    await admin.call('POST /api/birdhouse/v1/places/:id/screen', { params: { id } })
  const query = { level: 'important' as const, condition: `person = ${who.acct}` }
  const { places } = (await admin.call('GET /api/birdhouse/v1/announcement_plan', { query })).body
  const names = places.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Mine', 'All']))
  expect(names).not.toContain('Others')
  for (const { id } of [mine, others, all])
    await admin.call('DELETE /api/birdhouse/v1/places/:id', { params: { id } })
})

async function hang(placeId: string, announcementId: string, deliveryId: string): Promise<void> {
  const message = messageOf({ id: deliveryId, announcementId, code: 'K7Q2', asks: 'confirm' })
  await query(
    `insert into board (delivery_id, place_id, announcement_id, revision, message, created_at)
     values ($1, $2, $3, 1, $4, now())`,
    [deliveryId, placeId, announcementId, JSON.stringify(message)],
  )
}

it('a screen shows what stands, to whoever has its newest address, and no longer than it stands', async () => {
  const { id } = (await place()).body
  const communicator = await house.signIn('wei.zhou')
  const announcement = await announce(communicator)
  await hang(id, announcement, '9001')
  const open = async () =>
    (await admin.call('POST /api/birdhouse/v1/places/:id/screen', { params: { id } })).body.url
      .split('/')
      .at(-1) ?? ''
  const show = (token: string) =>
    house.nobody.call('GET /api/birdhouse/v1/screens/:token', { params: { token } })
  const old = await open()
  const token = await open()
  expect((await show(old)).status).toBe(404)
  const shown = await show(token)
  expect(shown.body).toMatchObject({ name: 'Lobby', messages: [{ id: '9001', sender: 'Operations' }] })
  expect(JSON.stringify(shown.body)).not.toContain('K7Q2')
  const written = await communicator.call('GET /api/birdhouse/v1/announcements/:id', {
    params: { id: announcement },
  })
  await communicator.call('POST /api/birdhouse/v1/announcements/:id/withdraw', {
    params: { id: announcement },
    body: { changed_at: written.body.changed_at },
  } as never)
  expect((await show(token)).body.messages).toEqual([])
  await admin.call('DELETE /api/birdhouse/v1/places/:id/screen', { params: { id } })
  expect((await show(token)).status).toBe(404)
})

it('who leads a place prints what is for it and says how many were there; nobody else does', async () => {
  const me = (await member.call('GET /api/birdhouse/v1/me')).body.account
  const { id } = (await place({ channel: 'briefing', name: 'Lambton Quay', leader_id: me.id })).body
  const announcement = await announce(admin)
  await hang(id, announcement, '9002')
  const [paper, ...more] = (await member.call('GET /api/birdhouse/v1/papers')).body
  expect(more).toEqual([])
  expect(paper).toMatchObject({ id: '9002', place: 'Lambton Quay', channel: 'briefing', briefed: null })
  expect((await admin.call('GET /api/birdhouse/v1/papers')).body).toEqual([])
  const fetchSheet = (who: Caller) =>
    fetch(`${house.url}${paper?.sheet}`, { headers: { cookie: who.cookie } })
  const answer = await fetchSheet(member)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  const [page] = await readPdf(Buffer.from(await answer.arrayBuffer()))
  expect(page?.square).toBe('https://birdhouse.example/a/tok-en_1')
  expect(page?.text).toContain('Lambton Quay')
  expect((await fetchSheet(admin)).status).toBe(404)
  expect((await fetchSheet(house.nobody)).status).toBe(401)
  const say = (who: Caller, briefed: number) =>
    who.call('PUT /api/birdhouse/v1/papers/:id', { params: { id: '9002' }, body: { briefed } })
  expect((await say(admin, 7)).status).toBe(404)
  expect((await say(member, -1)).status).toBe(422)
  const waits = async () => (await member.call('GET /api/birdhouse/v1/lane/count')).body
  expect(await waits()).toEqual({ count: 1, papers: 1 })
  expect((await say(member, 7)).body).toMatchObject({ briefed: 7 })
  expect(await waits()).toEqual({ count: 0, papers: 0 })
  expect((await say(member, 8)).body).toMatchObject({ briefed: 8 })
  // That it is withdrawn takes its words away, and not how many were there.
  await admin.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id: announcement } })
  expect((await member.call('GET /api/birdhouse/v1/papers')).body).toEqual([])
  expect(
    await query('select message::text, briefed, briefed_by from board where delivery_id = 9002'),
  ).toEqual([{ message: '{}', briefed: 8, briefed_by: null }])
})

it('when announcements leave is chosen once for all; what would never reach anybody is refused and changes nothing', async () => {
  const chosen = {
    ...{ quiet: { from: '21:15', to: '06:30' }, weekends: true, override: 'confirm' as const },
    a_minute: { email: 1200, push: 600, sms: 30, chat: 10 },
  }
  const change = (more: object = {}) =>
    admin.call('PUT /api/birdhouse/v1/channels/plan', { body: { ...chosen, ...more } })
  const before = (await admin.call('GET /api/birdhouse/v1/channels')).body.plan
  expect(before).toMatchObject({ quiet: { from: '20:00', to: '07:00' }, a_minute: { email: 6000 } })
  expect((await change()).body.plan).toEqual(chosen)
  const noted = async () =>
    (await admin.call('GET /api/birdhouse/v1/audit', { query: { kind: 'plan_changed' } })).body[0]?.facts
  expect(await noted()).toEqual({
    fields: ['quiet', 'weekends', 'override', 'a_minute'],
    ...{ override_before: before.override, override: 'confirm' },
  })
  expect((await member.call('GET /api/birdhouse/v1/contact')).body.overridden).toBe('confirm')
  for (const quiet of [
    { from: '09:00', to: '09:00' },
    { from: '08:00', to: '18:00' },
  ]) {
    const refused = await change({ quiet })
    expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'plan_never'])
  }
  for (const wrong of [
    { quiet: { from: '24:00', to: '07:00' } },
    { override: 'always' },
    { a_minute: { ...chosen.a_minute, email: 0 } },
    { a_minute: { ...chosen.a_minute, sms: 1e9 } },
  ])
    expect((await change(wrong)).status).toBe(422)
  expect((await admin.call('GET /api/birdhouse/v1/channels')).body.plan).toEqual(chosen)
  expect((await change({ quiet: null })).body.plan.quiet).toBeNull()
  expect(await noted()).toEqual({ fields: ['quiet'] })
})

it('what was changed stands in the audit log, without a secret', async () => {
  const { body } = await admin.call('GET /api/birdhouse/v1/audit', { query: { kind: 'channel_changed' } })
  expect(body.length).toBeGreaterThan(3)
  expect(JSON.stringify(body)).not.toMatch(/secret|sesame/)
})
