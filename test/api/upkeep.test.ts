import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTurns } from '#server/app/turns.ts'
import { doChores } from '#server/app/upkeep.ts'
import type { Ground } from '#server/domains/ground.ts'
import { trimHomes } from '#server/domains/timelines/index.ts'
import { createBlobs } from '#server/platform/blobs/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'

let house: TestHouse
let store: Store
const groundAt = (clock: () => Date): Ground => ({ db: store.db, events: createEventBus(store.db), clock })
const failed: unknown[] = []
const log = { warn: (facts: object) => void failed.push(facts) }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

beforeAll(async () => {
  house = await openHouse({ sample: true, environment: { HOME_MEMORY: '0' } })
  store = openDatabase(house.databaseUrl, 2, () => {})
})
afterAll(async () => {
  await store.close()
  await house.stop()
})

it('expired sessions, old invitations and old idempotency keys go, and those of today stay', async () => {
  const admin = await house.signIn('wei.zhou')
  await admin.call('POST /api/birdhouse/v1/invitations', { body: {} })
  await admin.call('POST /api/v1/statuses', { body: { status: 'Hello' } }, { 'idempotency-key': 'once' })
  const left = async () => [
    await store.db.selectFrom('session').select('id').execute(),
    await store.db.selectFrom('invitation').select('id').execute(),
    await store.db.selectFrom('idempotency').select('key').execute(),
  ]
  const blobs = createBlobs(house.mediaDir)
  await doChores(
    groundAt(() => new Date()),
    blobs,
    log,
  )
  expect((await left()).map((rows) => rows.length)).toEqual([1, 1, 1])
  await doChores(
    groundAt(() => inDays(3)),
    blobs,
    log,
  )
  expect((await left()).map((rows) => rows.length)).toEqual([1, 1, 0])
  await doChores(
    groundAt(() => inDays(38)),
    blobs,
    log,
  )
  expect((await left()).map((rows) => rows.length)).toEqual([0, 0, 0])
})

it('what can’t be removed keeps nothing else from being removed, and is named', async () => {
  expect(failed).toEqual([])
  await sql`alter table mail rename to mail_away`.execute(store.db)
  const removed = await doChores(
    groundAt(() => inDays(38)),
    createBlobs(house.mediaDir),
    log,
  )
  await sql`alter table mail_away rename to mail`.execute(store.db)
  expect(failed).toEqual([{ step: 'mail', error: expect.stringContaining('mail') }])
  expect(removed).toMatchObject({ sessionsAndInvitations: 0, deliveries: 0, files: 0 })
  expect(removed).not.toHaveProperty('mail')
})

it('a turn that takes longer than the time between two is waited for, and none piles up behind it', async () => {
  let [begun, under] = [0, 0]
  const stop = inTurns(5, async () => {
    begun += 1
    under += 1
    expect(under).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 60))
    under -= 1
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  await stop()
  expect(begun).toBeLessThanOrEqual(2)
  expect(under).toBe(0)
})

it('a home keeps its newest entries', async () => {
  const reader = await house.signIn('tui.armitage')
  const home = async () =>
    (await reader.call('GET /api/v1/timelines/home', { query: { limit: 40 } })).body.map((one) => one.id)
  const before = await home()
  expect(before).toHaveLength(40)
  expect(await trimHomes({ db: store.db }, 25)).toBeGreaterThan(1_000)
  expect(await home()).toEqual(before.slice(0, 25))
})
