import { afterAll, beforeAll, expect, it } from 'vitest'
import { createReceiver, publishOne } from '#server/domains/announcements/index.ts'
import { gatherDue, takeMessage } from '#server/domains/delivery/take.ts'
import { releaseFigures } from '#server/domains/figures/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { announce, announcement } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Nodes whose clocks are a quarter of an hour apart. */
const APART_MS = 15 * 60_000
let house: TestHouse
let store: Store
let writer: Somebody
let readers: Somebody[]
let ahead: Node
let behind: Node
beforeAll(async () => {
  house = await openHouse()
  store = openDatabase(house.databaseUrl, 4, () => {})
  ;[ahead, behind] = [nodeAt(APART_MS), nodeAt(-APART_MS)]
  ;[writer] = await addPeople(house, 1, 'communicator')
  readers = await addPeople(house, 12)
})
afterAll(async () => {
  await store.close()
  await house.stop()
})

type Node = ReturnType<typeof nodeAt>
const nodeAt = (offMs: number) => ({
  ...{ db: store.db, events: createEventBus(store.db) },
  clock: () => new Date(Date.now() + offMs),
})
const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)

it('what one node holds no other takes, whatever the hour there', async () => {
  const id = await announce(writer.caller)
  await query(
    `insert into delivery (id, announcement_id, revision, step, channel, account_id, urgent, next_at, created_at)
      select row_number() over (), $1, 1, 0, 'sms', account_id, false, now() - interval '1 hour', now()
      from addressee where announcement_id = $1`,
    [id],
  )
  await gatherDue(behind, 'sms')
  const nodes = [ahead, behind]
  const taken: string[] = []
  for (let some = [1]; some.length > 0; ) {
    const found = await Promise.all(nodes.map((node) => takeMessage(node, 'sms', false)))
    some = found.flatMap((one) => (one === undefined ? [] : [taken.push(...one.ids)]))
  }
  expect(taken).toHaveLength(13)
  expect(new Set(taken).size).toBe(13)
})

it('a node that is behind takes what was seen of what one that is ahead has published, and no figure runs backwards', async () => {
  const begun = await writer.caller.call('POST /api/birdhouse/v1/announcements', { body: announcement() })
  const { id } = begun.body
  await query(
    `update announcement set state = 'scheduled', publish_at = now() + interval '5 minutes' where id = $1`,
    [id],
  )
  const published = await Promise.all([publishOne(behind), publishOne(ahead), publishOne(ahead)])
  expect(published.filter(Boolean)).toHaveLength(1)
  const receiver = createReceiver(behind)
  await receiver.take(
    readers.map((who) => ({
      ...{ announcementId: id, accountId: who.id },
      ...{ channel: 'lane' as const, kind: 'read' as const },
    })),
  )
  for (const node of [ahead, behind, ahead]) {
    const shown = (await releaseFigures(node, id))?.state?.kinds.read.shown ?? []
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.map(({ at }) => at)).toEqual(shown.map(({ at }) => at).toSorted((a, b) => a - b))
  }
})
