import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { consent, queryOf, register, signInTo, statusWith } from '#test/rig/oauth.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'

/** What an administrator decides of apps, for everybody. */
let house: TestHouse
let admin: Caller
let people: Somebody[]
beforeAll(async () => {
  house = await openHouse()
  const [one] = await addPeople(house, 1, 'administrator')
  if (one === undefined) throw new Error('nobody')
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
