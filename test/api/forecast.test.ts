import { afterAll, beforeAll, expect, it } from 'vitest'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** What one may expect of an announcement that is being written. */
let house: TestHouse
let writer: Somebody
beforeAll(async () => {
  house = await openHouse()
  ;[writer] = await addPeople(house, 1, 'communicator')
  const readers = await addPeople(house, 25)
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set department = 'Shops' where id = any($1::bigint[])", [
      readers.map(({ id }) => id),
    ]),
  )
})
afterAll(() => house.stop())

const SHOPS = 'department = Shops'
const ask = async (level: 'important' | 'confirm' = 'important') =>
  (
    await writer.caller.call('GET /api/birdhouse/v1/announcement_forecast', {
      query: { level, condition: SHOPS, words: 40, channels: 1 },
    })
  ).body
const HOUR_MS = 3_600_000

/** One that was published eight days ago: at least 5 of 25 saw it in two hours (5 to 14), 15 in two days (15 to 24); 5 read it. */
async function earlier(): Promise<void> {
  const id = await announce(writer.caller, { condition: SHOPS })
  const at = Date.now() - 8 * 24 * HOUR_MS
  const state = {
    kinds: {
      seen: {
        shown: [
          { at: at + 2 * HOUR_MS, all: 5 },
          { at: at + 48 * HOUR_MS, all: 15 },
        ],
      },
      read: { shown: [{ at: at + 2 * HOUR_MS, all: 5 }] },
      confirmed: { shown: [] },
    },
  }
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query('update announcement set published_at = $2 where id = $1', [id, new Date(at)])
    await client.query(
      `insert into figure (announcement_id, state, looked_at) values ($1, $2, now())
        on conflict (announcement_id) do update set state = excluded.state`,
      [id, JSON.stringify(state)],
    )
  })
}

it('says that it is too early, then what share will have come how far by when, of how many', async () => {
  expect(await ask()).toEqual({
    ...{ people: 25, needed: 20 },
    kinds: [
      { kind: 'seen', past: 0, expected: [] },
      { kind: 'read', past: 0, expected: [] },
    ],
  })
  for (let n = 0; n < 20; n++) await earlier()
  const { kinds } = await ask()
  const [seen, read] = kinds
  expect(seen?.past).toBe(20)
  expect(seen?.expected.map(({ days }) => days)).toEqual([1, 3, 7])
  expect(seen?.expected[0]?.share).toBeCloseTo(0.4, 1)
  expect(seen?.expected[1]?.share).toBeCloseTo(0.8, 1)
  expect(read?.expected[2]?.share).toBeCloseTo(0.4, 1)
  for (const { share, low, high } of [...(seen?.expected ?? []), ...(read?.expected ?? [])]) {
    expect(low).toBeLessThanOrEqual(share)
    expect(high).toBeGreaterThanOrEqual(share)
  }
  // What was never asked to be confirmed tells nothing of confirming.
  expect((await ask('confirm')).kinds[2]).toEqual({ kind: 'confirmed', past: 0, expected: [] })
})
