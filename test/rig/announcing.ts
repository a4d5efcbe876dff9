import { systemClock } from '#server/base/clock.ts'
import type { Ground } from '#server/domains/ground.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announcement, type Wish } from './announce.ts'
import { openHouse, type TestHouse } from './house.ts'
import { addPeople, type Somebody, withDatabase } from './people.ts'

/** A house in which two may announce something, and two others may be told. */
export async function openAnnouncing() {
  const house = await openHouse({ sample: true })
  const [writer, second] = await addPeople(house, 2, 'communicator')
  const [reader, stranger] = await addPeople(house, 2)
  return { house, writer, second, reader, stranger }
}

export const beginAnnouncement = async (by: Somebody, more: Partial<Wish>) =>
  (await by.caller.call('POST /api/birdhouse/v1/announcements', { body: announcement(more) })).body

/** As whoever may announce something reads it. */
export const readWritten = async (by: Somebody, id: string) =>
  (await by.caller.call('GET /api/birdhouse/v1/announcements/:id', { params: { id } })).body

export const laneOf = async (who: Somebody, query = {}) =>
  (await who.caller.call('GET /api/birdhouse/v1/lane', { query })).body

/** Of one: by which channel, what, and of how many people. */
export const countsOf = ({ databaseUrl }: TestHouse, id: string): Promise<string[]> =>
  withDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select channel, kind, sum(people)::int as people from announcement_count where announcement_id = $1 group by 1, 2 order by 1, 2`,
      [id],
    )
    return rows.map(({ channel, kind, people }) => `${channel} ${kind} ${people}`)
  })

/** What upkeep does in its time. */
export async function keepUp(
  { databaseUrl }: TestHouse,
  chore: (ground: Ground) => Promise<unknown>,
): Promise<void> {
  const store = openDatabase(databaseUrl, 2, () => {})
  await chore({ db: store.db, events: createEventBus(store.db), clock: systemClock })
  await store.close()
}
