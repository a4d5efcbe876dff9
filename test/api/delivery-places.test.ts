import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { newId } from '#server/base/ids.ts'
import { expandJoined, takeDown } from '#server/domains/delivery/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { addMailed, deliveriesIn, MAIL, openMailing, until } from '#test/rig/delivering.ts'
import type { TestHouse } from '#test/rig/house.ts'
import type { Somebody } from '#test/rig/people.ts'
import type { SmtpPeer } from '#test/rig/smtp-peer.ts'

/** What hangs where people pass by, and whom plans of places leave out. */
let house: TestHouse
let peer: SmtpPeer
let writer: Somebody
let reader: Somebody
let other: Somebody

beforeAll(async () => {
  ;({ house, peer, writer } = await openMailing())
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(async () => {
  ;[reader, other] = await addMailed(house)
})

const { query, state, hurry, onItsWay, settled, planned, wasted } = deliveriesIn(() => house)
const publish = (more: Partial<Wish> = {}) =>
  announce(writer.caller, { condition: `person = ${reader.handle}`, plan: { steps: [MAIL] }, ...more })

/** What upkeep does in its time. */
async function clearBoards(): Promise<number> {
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const taken = await takeDown(store)
  await store.close()
  return taken
}

it('a screen shows what its declared members have not all done, stops once they have, and begins nothing that they are done with', async () => {
  const place = newId()
  const both = `person in (${reader.handle}, ${other.handle})`
  await query(
    "insert into place (id, channel, name, condition, created_at) values ($1, 'screen', 'Lobby', $2, now())",
    [place, both],
  )
  const show = async () => {
    const id = await publish({
      condition: both,
      plan: { steps: [{ channel: 'screen', after: 400, unless: 'read', place }] },
    })
    await onItsWay(id)
    return id
  }
  // As an emergency it does not wait for the hours of the house, which a test can't choose.
  const go = async (id: string) => {
    await query("update announcement set level = 'emergency' where id = $1", [id])
    await hurry()
    await settled(id)
  }
  const confirmed = (id: string, who: Somebody) =>
    query(
      'update addressee set confirmed_at = now(), confirmed_revision = 1 where announcement_id = $1 and account_id = $2',
      [id, who.id],
    )
  const id = await show()
  await confirmed(id, reader)
  await go(id)
  expect(await state(id)).toMatchObject([{ state: 'sent', account_id: null }])
  expect(await wasted(id)).toEqual([{ step: 0, channel: 'screen', sends: 2, wasted: 1 }])
  expect(await clearBoards()).toBe(0)
  // Who has left needs it no more.
  await query("update account set state = 'suspended' where id = $1", [other.id])
  expect(await clearBoards()).toBe(1)
  await query("update account set state = 'active' where id = $1", [other.id])
  const done = await show()
  await confirmed(done, reader)
  await confirmed(done, other)
  await go(done)
  expect(await state(done)).toMatchObject([{ state: 'passed' }])
  expect(await query('select from receipt where announcement_id = $1', [id])).toEqual([])
})

it('a screen shows the corrected words where it showed those of before', async () => {
  const place = newId()
  await query("insert into place (id, channel, name, created_at) values ($1, 'screen', 'Canteen', now())", [
    place,
  ])
  const id = await publish({ plan: { steps: [{ channel: 'screen', after: 400, unless: 'read', place }] } })
  // Only an emergency does not wait for the hours of the house.
  const go = async (count: number) => {
    await onItsWay(id, count)
    await query("update announcement set level = 'emergency' where id = $1", [id])
    await hurry()
    await settled(id)
    await query("update announcement set level = 'important' where id = $1", [id])
    return query("select revision, message->>'short' as short from board where announcement_id = $1", [id])
  }
  expect(await go(1)).toEqual([{ revision: 1, short: 'New prices from Monday.' }])
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id', { params: { id } })
  const texts = [{ language: 'en', short: 'Newer prices from Monday.', full_text: null }]
  const call = { params: { id }, body: { changed_at: body.changed_at, texts } }
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', call)
  expect(await go(2)).toEqual([{ revision: 2, short: 'Newer prices from Monday.' }])
})

it('what is withdrawn hangs nowhere any more, and no hour but a full one is kept of what was done', async () => {
  const place = newId()
  await query("insert into place (id, channel, name, created_at) values ($1, 'screen', 'Hall', now())", [
    place,
  ])
  const steps = [{ channel: 'screen', after: 0, unless: 'read', place }, MAIL]
  const id = await publish({ plan: { steps } })
  await query("update announcement set level = 'emergency' where id = $1", [id])
  await until(async () => (await state(id)).some((one) => one.account_id !== null))
  await hurry()
  await settled(id)
  expect(await query('select from board where announcement_id = $1', [id])).toHaveLength(1)
  const done = await query('select done_at from delivery where announcement_id = $1', [id])
  expect(done.map(({ done_at }) => done_at.getTime() % 3_600_000)).toEqual([0, 0])
  await query("update announcement set level = 'important' where id = $1", [id])
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect(await query('select from board where announcement_id = $1', [id])).toEqual([])
})

it('who joins later is brought onto plans that have a step for them, and plans of places alone hold up nobody', async () => {
  const place = newId()
  await query("insert into place (id, channel, name, created_at) values ($1, 'screen', 'Yard', now())", [
    place,
  ])
  const condition = `person in (${reader.handle}, ${other.handle})`
  const screen = { channel: 'screen', after: 400, unless: 'read', place }
  const [shown, mailed] = [
    await publish({ condition, joiners: true, plan: { steps: [screen] } }),
    await publish({ condition, joiners: true, plan: { steps: [{ ...MAIL, after: 100 }] } }),
  ]
  await planned(shown)
  await planned(mailed)
  await query('update addressee set joined = true where announcement_id = any($1)', [[shown, mailed]])
  await query('delete from plan_walk where announcement_id = $1', [mailed])
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  const settings = { usualHours: 'Mon-Fri 09:00-17:00', zone: 'UTC', overrides: [] } as never
  expect([await expandJoined(ground, settings), await expandJoined(ground, settings)]).toEqual([2, 0])
  await store.close()
  expect(await query('select from plan_walk where announcement_id = $1', [mailed])).toHaveLength(2)
})
