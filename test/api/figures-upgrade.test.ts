import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { releaseStanding } from '#server/domains/figures/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Figures that an earlier version kept. */
let house: TestHouse
let writer: Somebody
let readers: Somebody[]
beforeAll(async () => {
  house = await openHouse()
  ;[writer] = await addPeople(house, 1, 'communicator')
  readers = await addPeople(house, 12)
})
afterAll(() => house.stop())

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)
const look = async (id: string) => {
  await query(`update figure set looked_at = looked_at - interval '10 minutes' where announcement_id = $1`, [
    id,
  ])
  return writer.caller.call('GET /api/birdhouse/v1/announcements/:id/figures', { params: { id } })
}
async function keep(id: string, verdicts: unknown): Promise<void> {
  await look(id)
  await query(
    `update figure set state = (state - 'places' - 'progress' - 'judged') || jsonb_build_object('verdicts', $2::jsonb)
      where announcement_id = $1`,
    [id, JSON.stringify(verdicts)],
  )
}

it('are read and move on, and what was shown of them stays', async () => {
  const id = await announce(writer.caller, { condition: 'everybody' })
  await keep(id, { useful: 15, notForMe: 5 })
  const first = await look(id)
  expect(first.status).toBe(200)
  expect(first.body).toMatchObject({ verdicts: { useful: 15, not_for_me: 5 }, places: [], withheld: false })
  await keep(id, [
    { useful: 10, notForMe: 5 },
    { useful: 5, notForMe: 0 },
  ])
  expect((await look(id)).body).toMatchObject({
    verdicts: { useful: 10, not_for_me: 5 },
    useful: [
      { useful: 10, not_for_me: 5, share: null },
      { id: -1, useful: 5 },
    ],
  })
})

it('that can not be read hold up those of no other announcement', async () => {
  const [broken, whole] = [await announce(writer.caller, {}), await announce(writer.caller, {})]
  for (const id of [broken, whole]) await look(id)
  await query(
    `update figure set state = '{"kinds": {}}', looked_at = '2020-01-01' where announcement_id = $1`,
    [broken],
  )
  await query(`update figure set looked_at = '2020-01-02' where announcement_id = $1`, [whole])
  for (const who of readers)
    await who.caller.call('POST /api/birdhouse/v1/lane/receipts', {
      body: { receipts: [{ id: whole, kind: 'seen' }] },
    })
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  await expect(releaseStanding(ground)).rejects.toThrow('1 announcement')
  const [row] = await query(
    `select looked_at > '2020-01-03' as moved from figure where announcement_id = $1`,
    [whole],
  )
  expect(row?.moved).toBe(true)
  await store.close()
})
