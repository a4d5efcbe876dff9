import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { report } from '#server/domains/delivery/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { addMailed, deliveriesIn, MAIL, openMailing } from '#test/rig/delivering.ts'
import type { TestHouse } from '#test/rig/house.ts'
import type { Somebody } from '#test/rig/people.ts'
import type { SmtpPeer } from '#test/rig/smtp-peer.ts'

/** What bounces, and what is sent in vain. */
let house: TestHouse
let peer: SmtpPeer
let writer: Somebody
let reader: Somebody
let other: Somebody
/** Happens while the mail server has a mail in its hands. */
let meanwhile: (() => Promise<unknown>) | null = null

beforeAll(async () => {
  const take = async (_address: unknown, _session: unknown, done: () => void) => {
    await meanwhile?.()
    done()
  }
  ;({ house, peer, writer } = await openMailing({ onRcptTo: take, onMailFrom: take }))
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(async () => {
  peer.received.length = 0
  meanwhile = null
  ;[reader, other] = await addMailed(house)
})

const { query, hurry, onItsWay, settled, wasted } = deliveriesIn(() => house)
const publish = (more: Partial<Wish> = {}) =>
  announce(writer.caller, { condition: `person = ${reader.handle}`, plan: { steps: [MAIL] }, ...more })

it('what bounces was not delivered after all, and is counted so; saying it twice changes nothing', async () => {
  const id = await publish()
  await onItsWay(id)
  await hurry()
  await settled(id)
  const [{ id: deliveryId }] = await query('select id from delivery where announcement_id = $1', [id])
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  const counted = () =>
    query('select state, messages from delivery_count where announcement_id = $1 order by 1', [id])
  const bounce = { deliveryId, kind: 'failed', said: '5.1.1 no such user' } as const
  expect([
    await report(ground, bounce),
    await report(ground, bounce),
    await report(ground, { ...bounce, deliveryId: '1' }),
  ]).toEqual([true, true, false])
  await report(ground, { ...bounce, kind: 'delivered' })
  expect(await counted()).toEqual([
    { state: 'refused', messages: 0 },
    { state: 'sent', messages: 1 },
  ])
  expect(
    (await query('select delivered_at from addressee where announcement_id = $1', [id]))[0]?.delivered_at,
  ).not.toBeNull()
  await report(ground, bounce)
  await store.close()
  expect(await query('select delivered_at from addressee where announcement_id = $1', [id])).toEqual([
    { delivered_at: null },
  ])
  expect(
    await query('select channel, people from announcement_count where announcement_id = $1 order by 1', [id]),
  ).toEqual([
    { channel: 'any', people: 0 },
    { channel: 'email', people: 0 },
  ])
  expect(await counted()).toEqual([
    { state: 'refused', messages: 1 },
    { state: 'sent', messages: 0 },
  ])
})

it('a mail to whoever was done before it could be stopped is counted as wasted, and no more once it bounces', async () => {
  const id = await publish({ condition: `person in (${reader.handle}, ${other.handle})` })
  await onItsWay(id, 2)
  const both = 'update addressee set read_at = now(), seen_at = now() where announcement_id = $1'
  let read = false
  // Both mails leave; while the second one does, its reader comes to it in the app.
  meanwhile = async () => {
    if (peer.received.length === 1 && !read) {
      read = true
      await query(`${both} and delivered_at is null`, [id])
    }
  }
  await hurry()
  await settled(id)
  expect(await wasted(id)).toEqual([{ step: 0, channel: 'email', sends: 2, wasted: 1 }])
  expect(
    (await query('select sent_late from delivery where announcement_id = $1 order by 1', [id])).map(
      (one) => one.sent_late,
    ),
  ).toEqual([0, 1])
  const [{ id: deliveryId }] = await query(
    'select id from delivery where announcement_id = $1 and sent_late = 1',
    [id],
  )
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  await report(ground, { deliveryId, kind: 'failed', said: '5.1.1' })
  await store.close()
  expect(await wasted(id)).toEqual([{ step: 0, channel: 'email', sends: 1, wasted: 0 }])
})
