import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { deletePost } from '#server/domains/posts/index.ts'
import { connectNodes, createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Another node loses its connection for events for a moment in which it still writes. */
const log = { info: () => {}, warn: () => {}, error: () => {} } as never
let house: TestHouse
let author: Somebody
let reader: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[author, reader] = await addPeople(house, 2)
})
afterAll(() => house.stop())

const listeners = () =>
  withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'birdhouse events'`,
    )
    return rows.map(({ pid }) => pid)
  })
const cut = (pid: number) =>
  withDatabase(house.databaseUrl, (client) => client.query('select pg_terminate_backend($1)', [pid]))

it('what it did meanwhile is true here as soon as it is connected again', async () => {
  const { id } = (await author.caller.call('POST /api/v1/statuses', { body: { status: 'Soon gone' } })).body
  const seen = async () => (await reader.caller.call('GET /api/v1/statuses/:id', { params: { id } })).status
  const shown = async () =>
    (await reader.caller.call('GET /api/v1/timelines/public')).body.some((one) => one.id === id)
  expect([await seen(), await shown()]).toEqual([200, true])

  const before = await listeners()
  const store = openDatabase(house.databaseUrl, 1, () => {})
  const events = createEventBus(store.db)
  let gaps = 0
  const nodes = await connectNodes(house.databaseUrl, events, log, () => {
    gaps += 1
  })
  const [own] = (await listeners()).filter((pid) => !before.includes(pid))
  await cut(own ?? 0)
  await expect.poll(() => gaps).toBe(2)
  await deletePost({ db: store.db, events, clock: systemClock }, author.id, id)
  expect(await seen()).toBe(200)

  await expect.poll(seen).toBe(404)
  expect(await shown()).toBe(false)
  await nodes.close()
  await store.close()
})
