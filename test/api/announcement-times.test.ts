import { afterAll, beforeAll, expect, it } from 'vitest'
import { expireDue, forgetReceipts, publishOne } from '#server/domains/announcements/index.ts'
import { announce, announcement, type Wish } from '#test/rig/announce.ts'
import {
  beginAnnouncement,
  countsOf,
  keepUp,
  laneOf,
  openAnnouncing,
  readWritten,
} from '#test/rig/announcing.ts'
import type { TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** What happens to an announcement in its time: it is published, refused, over, and forgotten. */
let house: TestHouse
let writer: Somebody
let second: Somebody
let reader: Somebody

beforeAll(async () => {
  ;({ house, writer, second, reader } = await openAnnouncing())
})
afterAll(() => house.stop())

const wish = (more: Partial<Wish> = {}) => announcement({ condition: `person = ${reader.handle}`, ...more })

const begin = (more: Partial<Wish> = {}, by = writer) => beginAnnouncement(by, wish(more))

const publish = (more: Partial<Wish> = {}) => announce(writer.caller, wish(more))
const written = (id: string) => readWritten(writer, id)
const counts = (id: string) => countsOf(house, id)

it('a scheduled one is published in its time, unless its author may not announce any more', async () => {
  const [leaver] = await addPeople(house, 1, 'communicator')
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const set = async (by: Somebody) => {
    const { id, changed_at } = await begin({}, by)
    const { body } = await by.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
      params: { id },
      body: { changed_at, at },
    })
    expect(body.state).toBe('scheduled')
    return id
  }
  const [kept, orphan] = [await set(writer), await set(leaver)]
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update account set state = 'left' where id = $1`, [leaver.id]),
  )
  // Their time has come.
  await withDatabase(house.databaseUrl, (client) =>
    client.query('update announcement set publish_at = now() where id = any($1)', [[kept, orphan]]),
  )
  await expect.poll(async () => (await written(kept)).state).toBe('published')
  await expect.poll(() => written(orphan)).toMatchObject({ state: 'draft', refusal: 'author_may_not' })
})

it('what has expired, or meets a blackout, before it is published is a draft again with the reason', async () => {
  const { id, changed_at } = await begin({ expires_at: new Date(Date.now() + 3_600_000).toISOString() })
  const at = new Date(Date.now() + 60_000).toISOString()
  const body = { changed_at, at }
  const scheduled = await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
    params: { id },
    body,
  })
  expect(scheduled.body.state).toBe('scheduled')
  const publishAt = (clock: Date) => keepUp(house, (ground) => publishOne({ ...ground, clock: () => clock }))
  await publishAt(new Date(Date.now() + 2 * 3_600_000))
  expect(await written(id)).toMatchObject({ state: 'draft', refusal: 'expires_too_soon' })
  const [from, to] = [new Date(Date.now() + 86_400_000), new Date(Date.now() + 2 * 86_400_000)]
  const other = await begin({ expires_at: new Date(Date.now() + 9 * 86_400_000).toISOString() })
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
    params: { id: other.id },
    body: { changed_at: other.changed_at, at: new Date(from.getTime() + 60_000).toISOString() },
  })
  const blackout = await second.caller.call('POST /api/birdhouse/v1/blackouts', {
    body: { name: 'Later', starts_at: from.toISOString(), ends_at: to.toISOString() },
  })
  await publishAt(new Date(from.getTime() + 120_000))
  expect(await written(other.id)).toMatchObject({ state: 'draft', refusal: 'blackout' })
  await second.caller.call('DELETE /api/birdhouse/v1/blackouts/:id', { params: { id: blackout.body.id } })
})

it('nothing is announced in a blackout, unless somebody says that it must be', async () => {
  const [from, to] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)]
  const kept = await second.caller.call('POST /api/birdhouse/v1/blackouts', {
    body: { name: 'Negotiations', starts_at: from.toISOString(), ends_at: to.toISOString() },
  })
  const { id, changed_at } = await begin()
  const publishing = (in_blackout: boolean) =>
    writer.caller.call('POST /api/birdhouse/v1/announcements/:id/publish', {
      params: { id },
      body: { changed_at, in_blackout },
    })
  expect((await publishing(false)).body).toMatchObject({
    code: 'blackout',
    error: expect.stringContaining('Negotiations'),
  })
  const calendar = await writer.caller.call('GET /api/birdhouse/v1/announcement_calendar', {
    query: { from: from.toISOString(), to: to.toISOString() },
  })
  expect(calendar.body.blackouts.map(({ name }) => name)).toEqual(['Negotiations'])
  expect((await publishing(true)).status).toBe(200)
  await second.caller.call('DELETE /api/birdhouse/v1/blackouts/:id', { params: { id: kept.body.id } })
})

it('who got what is forgotten 30 days after it ended, and the counts stay', async () => {
  const id = await publish()
  await laneOf(reader)
  const at = (days: number) =>
    withDatabase(house.databaseUrl, (client) =>
      client.query(`update announcement set expires_at = now() - make_interval(days => $2) where id = $1`, [
        id,
        days,
      ]),
    )
  await at(29)
  await keepUp(house, expireDue)
  expect((await written(id)).state).toBe('expired')
  await keepUp(house, forgetReceipts)
  expect((await laneOf(reader)).map((one) => one.id)).toContain(id)
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update announcement set ended_at = now() - interval '31 days' where id = $1`, [id]),
  )
  await keepUp(house, forgetReceipts)
  expect((await laneOf(reader)).map((one) => one.id)).not.toContain(id)
  await withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query('select count(*)::int as n from receipt where announcement_id = $1', [
      id,
    ])
    expect(rows).toEqual([{ n: 0 }])
  })
  expect(await counts(id)).toContain('any delivered 1')
})
