import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetApps } from '#server/domains/apps/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { consent, exchangeFor, queryOf, register, signInTo, statusWith } from '#test/rig/oauth.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { openSocket } from '#test/rig/streaming.ts'

/** What an administrator decides of apps, for everybody. */
let house: TestHouse
let admin: Caller
let people: Somebody[]
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  admin = one.caller
  people = await addPeople(house, 5)
})
afterAll(() => house.stop())

const all = async () => (await admin.call('GET /api/birdhouse/v1/apps')).body
const look = async (asked: string) =>
  (await people[0]?.caller.call('POST /api/birdhouse/v1/authorise/look', { body: { asked } }))?.status

it('each app is counted once however often it registers, and few people are not counted out', async () => {
  await register(house, { client_name: 'Nobody wanted it' })
  expect((await all()).apps).toEqual([])
  for (const { caller } of people.slice(0, 4)) await signInTo(house, caller)
  expect((await all()).apps).toMatchObject([
    { name: 'Elk', people: null, listed: false, leads_to: ['elk.example'] },
  ])
  await signInTo(house, people[4]?.caller ?? admin)
  expect((await all()).apps).toMatchObject([{ name: 'Elk', people: 5 }])
})

it('only apps of the list are let in where that is wanted, and one that was tried can be added', async () => {
  await admin.call('PUT /api/birdhouse/v1/apps/policy', { body: { only_listed: true } })
  const ice = await register(house, { client_name: 'Ice' })
  expect(await look(queryOf(ice))).toBe(403)
  expect(await consent(people[0]?.caller ?? admin, ice)).toBe('app_not_listed')
  const mark = (await all()).apps.find(({ name }) => name === 'Ice')?.mark ?? ''
  const list = (listed: boolean) =>
    admin.call('PUT /api/birdhouse/v1/apps/:mark/listed', { params: { mark }, body: { listed } })
  expect((await list(true)).status).toBe(200)
  expect((await list(true)).status).toBe(200)
  expect(await look(queryOf(ice))).toBe(200)
  expect(await look(queryOf(await register(house, { client_name: 'Ice' })))).toBe(200)
  expect(
    await look(
      queryOf(await register(house, { client_name: 'Ice', redirect_uris: 'https://elk.example/signed/in' })),
    ),
  ).toBe(403)
  await list(false)
  expect(await look(queryOf(ice))).toBe(403)
  await admin.call('PUT /api/birdhouse/v1/apps/policy', { body: { only_listed: false } })
  expect(await look(queryOf(ice))).toBe(200)
  const unknown = { params: { mark: 'A'.repeat(43) }, body: { listed: true } }
  expect((await admin.call('PUT /api/birdhouse/v1/apps/:mark/listed', unknown)).status).toBe(404)
})

it('an app ends for everybody at once, or all do; and the log says so', async () => {
  const [elk, other] = [
    await signInTo(house, people[0]?.caller ?? admin),
    await register(house, { client_name: 'Other' }),
  ]
  expect(await look(queryOf(other))).toBe(200)
  expect(await statusWith(house, elk.token)).toBe(200)
  const mark = (await all()).apps.find(({ name }) => name === 'Elk')?.mark ?? ''
  const ended = await admin.call('DELETE /api/birdhouse/v1/apps/:mark/authorisations', { params: { mark } })
  expect(ended.body.ended).toBe(6)
  expect(await statusWith(house, elk.token)).toBe(401)
  const again = await signInTo(house, people[1]?.caller ?? admin)
  expect((await admin.call('DELETE /api/birdhouse/v1/apps/authorisations')).body.ended).toBe(1)
  expect(await statusWith(house, again.token)).toBe(401)
  expect((await people[0]?.caller.call('GET /api/v1/accounts/verify_credentials'))?.status).toBe(200)
  const log = (await admin.call('GET /api/birdhouse/v1/audit')).body.map(({ kind }) => kind)
  expect(log.slice(0, 7)).toEqual([
    'apps_ended',
    'apps_ended',
    'apps_opened',
    'app_unlisted',
    'app_listed',
    'app_listed',
    'apps_limited',
  ])
})

const endElk = async () => {
  const mark = (await all()).apps.find(({ name }) => name === 'Elk')?.mark ?? ''
  return admin.call('DELETE /api/birdhouse/v1/apps/:mark/authorisations', { params: { mark } })
}

it('what it listens to ends with it for everybody, and nothing else does', async () => {
  const [one, two] = people
  if (one === undefined || two === undefined) throw new Error('nobody')
  const elks = [await signInTo(house, one.caller), await signInTo(house, two.caller)]
  const ice = await register(house, { client_name: 'Ice' })
  const { body } = await exchangeFor(house, ice, await consent(one.caller, ice))
  const sockets = await Promise.all(elks.map(({ token }) => openSocket(house.url, { token })))
  const other = await openSocket(house.url, { token: body.access_token ?? '' })
  let over = false
  void other.closed.then(() => {
    over = true
  })
  expect((await endElk()).body.ended).toBe(2)
  for (const { closed } of sockets) expect((await closed).code).toBe(1008)
  expect(await statusWith(house, body.access_token ?? '')).toBe(200)
  expect(over).toBe(false)
  other.ws.terminate()
})

it('a code that is exchanged while an app is ended for everybody opens nothing that lasts', async () => {
  const app = await register(house)
  await consent(people[0]?.caller ?? admin, app)
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  try {
    // As an exchange does, and not committed yet.
    await client.query('begin')
    const { rows } = await client.query(`update app_code set used_at = now() where used_at is null
      and app_id = (select id from app where client_id = '${app.client_id}') returning app_id, by_session_id`)
    await client.query(
      `insert into session (id, account_id, kind, name, token_hash, expires_at, app_id, scopes)
        select 77, account_id, 'app', 'Elk', 'x', now() + interval '1 day', $1, '{read}' from session where id = $2`,
      [rows[0].app_id, rows[0].by_session_id],
    )
    const ended = endElk()
    await expect
      .poll(async () =>
        withDatabase(house.databaseUrl, async (db) => {
          const waiting = await db.query(`select from pg_locks where not granted`)
          return waiting.rowCount
        }),
      )
      .toBeGreaterThan(0)
    await client.query('commit')
    expect((await ended).body.ended).toBe(1)
    expect((await client.query('select from session where id = 77')).rowCount).toBe(0)
  } finally {
    await client.end()
  }
})

it('what nobody let in is forgotten after a week, what nobody uses after 90 days, and codes and tokens when they are over', async () => {
  await withDatabase(house.databaseUrl, (db) => db.query('delete from app'))
  await register(house, { client_name: 'Never let in' })
  const tried = await register(house, { client_name: 'Tried' })
  await look(queryOf(tried))
  await consent(people[0]?.caller ?? admin, tried)
  await signInTo(house, people[1]?.caller ?? admin)
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const after = async (days: number) => {
    await forgetApps({ db: store.db, clock: () => new Date(Date.now() + days * 86_400_000) })
    const rows = await store.db.selectFrom('app').select('name').orderBy('name').execute()
    const codes = await store.db.selectFrom('app_code').select('app_id').execute()
    return [rows.map(({ name }) => name).join(), codes.length]
  }
  try {
    expect(await after(0)).toEqual(['Elk,Never let in,Tried', 2])
    expect(await after(6)).toEqual(['Elk,Never let in,Tried', 0])
    expect(await after(8)).toEqual(['Elk,Tried', 0])
    expect(await after(92)).toEqual(['Elk', 0])
  } finally {
    await store.close()
  }
})
