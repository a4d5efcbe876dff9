import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { newId } from '#server/base/ids.ts'
import { expandJoined, readWaste, report, takeDown } from '#server/domains/delivery/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

const ALWAYS = 'Mon-Sun 00:00-24:00'

let house: TestHouse
let peer: SmtpPeer
let writer: Somebody
/** What the mail server says to each recipient, or to each sender; null where it takes them. */
let answer: { code: number; words: string; to: 'recipient' | 'sender' } | null = null
/** Happens while the mail server has a mail in its hands. */
let meanwhile: (() => Promise<unknown>) | null = null
let reader: Somebody
let other: Somebody

beforeAll(async () => {
  const judge =
    (to: 'recipient' | 'sender') =>
    async (_address: unknown, _session: unknown, done: (error?: Error) => void) => {
      await meanwhile?.()
      if (answer?.to !== to) return done()
      done(Object.assign(new Error(answer.words), { responseCode: answer.code }))
    }
  peer = await startSmtpPeer({
    disabledCommands: ['STARTTLS'],
    onRcptTo: judge('recipient'),
    onMailFrom: judge('sender'),
  })
  house = await openHouse({
    environment: {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(peer.port),
      SMTP_SECURITY: 'none',
      MAIL_SENDER: 'birdhouse@example.org',
    },
  })
  ;[writer] = await addPeople(house, 1, 'communicator')
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(async () => {
  peer.received.length = 0
  answer = null
  meanwhile = null
  ;[reader, other] = await addPeople(house, 2)
  for (const { id, handle } of [reader, other])
    await query("update account set email = $2, working_hours = $3, time_zone = 'UTC' where id = $1", [
      id,
      `${handle}@example.org`,
      ALWAYS,
    ])
})

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)

const mail = { channel: 'email', after: 0, unless: 'read' }
const publish = (more: Partial<Wish> = {}) =>
  announce(writer.caller, { condition: `person = ${reader.handle}`, plan: { steps: [mail] }, ...more })

/** What comes due soon goes now; nothing is skipped that a worker does. */
const hurry = () => query("update delivery set next_at = now() where state = 'waiting'")

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('did not come to pass in 10 seconds')
}
const state = async (id: string) =>
  await query('select state, said, tries, channel, account_id from delivery where announcement_id = $1', [id])
const onItsWay = (id: string, count = 1) => until(async () => (await state(id)).length === count)
const settled = (id: string) => until(async () => (await state(id)).every((one) => one.state !== 'waiting'))
const planned = (id: string) =>
  until(async () => {
    const open = await query('select from plan_run where announcement_id = $1 and not complete', [id])
    const due = await query('select from plan_walk where announcement_id = $1 and due_at <= now()', [id])
    return open.length + due.length === 0
  })
const mailsTo = ({ handle }: Somebody) => peer.received.filter(({ to }) => to[0] === `${handle}@example.org`)

it('who has not come to it gets a mail with a page of their own, and nobody else does; that it was accepted counts as delivered', async () => {
  const id = await publish()
  await onItsWay(id)
  await hurry()
  await settled(id)
  expect(mailsTo(reader)).toHaveLength(1)
  expect(peer.received).toHaveLength(1)
  expect(partOf(mailsTo(reader)[0] as never, 'text/plain')).toMatch(/\/a\/[\w.-]{30,}/)
  const [receipt] = await query(
    "select delivered_at, read_at from receipt where announcement_id = $1 and channel = 'email'",
    [id],
  )
  expect(receipt).toMatchObject({ delivered_at: expect.any(Date), read_at: null })
})

it('who is done is told nothing, even when it was on its way; who was told before is not told again', async () => {
  const id = await publish()
  await onItsWay(id)
  await query('update addressee set read_at = now() where announcement_id = $1', [id])
  await hurry()
  await settled(id)
  expect(await state(id)).toMatchObject([{ state: 'passed' }])
  expect(peer.received).toEqual([])
})

it('what is withdrawn goes to nobody any more', async () => {
  const id = await publish()
  await onItsWay(id)
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect(await state(id)).toEqual([])
  expect(await query('select from plan_walk where announcement_id = $1', [id])).toEqual([])
})

it('a correction asks again whoever has to confirm, with a message of its own', async () => {
  const id = await publish({ level: 'confirm', plan: { steps: [{ ...mail, unless: 'confirmed' }] } })
  await onItsWay(id)
  await hurry()
  await settled(id)
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id', { params: { id } })
  const texts = [{ language: 'en', short: 'Newer prices from Monday.', full_text: null }]
  const call = { params: { id }, body: { changed_at: body.changed_at, texts } }
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', call)
  await onItsWay(id, 2)
  await hurry()
  await settled(id)
  expect(mailsTo(reader)).toHaveLength(2)
  expect(mailsTo(reader)[1]?.text).toContain('Newer prices')
  const ids = mailsTo(reader).map(({ text }) => /^Message-ID: (.+)$/im.exec(text)?.[1])
  expect(new Set(ids).size).toBe(2)
})

it('two that meet at one person go in one mail, once', async () => {
  const [one, two] = [
    await publish(),
    await publish({ texts: [{ language: 'en', short: 'The lift is out.', full_text: null }] }),
  ]
  await onItsWay(one)
  await onItsWay(two)
  await query("update delivery set next_at = now() where announcement_id = $1 and state = 'waiting'", [two])
  await settled(one)
  await settled(two)
  expect(mailsTo(reader)).toHaveLength(1)
  const text = partOf(mailsTo(reader)[0] as never, 'text/plain')
  expect(text).toContain('New prices')
  expect(text).toContain('The lift is out.')
})

it('outside of working hours nothing leaves, whenever it became due', async () => {
  await query(
    "update account set working_hours = to_char(now() at time zone 'UTC' + interval '2 days', 'Dy') || ' 00:00-24:00' where id = $1",
    [reader.id],
  )
  const id = await publish()
  await planned(id)
  expect(await state(id)).toEqual([])
  const [walk] = await query('select due_at > now() as later from plan_walk where announcement_id = $1', [id])
  expect(walk).toEqual({ later: true })
})

it('who wants no mail gets none, and a later step goes on to whom it reaches', async () => {
  await query("insert into contact_choice (account_id, unwanted) values ($1, '{email}')", [reader.id])
  const id = await publish({ condition: `person in (${reader.handle}, ${other.handle})` })
  await onItsWay(id)
  await planned(id)
  expect(await state(id)).toMatchObject([{ account_id: other.id }])
})

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

/** What was sent in vain, as figures ask for it. */
async function wasted(id: string) {
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const found = await readWaste(store, id)
  await store.close()
  return found
}

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

it('what a mail server says of one mailbox is kept by its code alone, and told to nobody', async () => {
  answer = {
    code: 450,
    words: `4.2.2 <${reader.handle}@example.org>: mailbox of ${reader.handle} full`,
    to: 'recipient',
  }
  const id = await publish()
  await onItsWay(id)
  await hurry()
  await until(async () => (await state(id))[0]?.said !== '')
  expect(await state(id)).toMatchObject([{ said: '450 4.2.2', tries: 1, state: 'waiting' }])
  const call = { params: { id } }
  const shown = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/deliveries', call)
  expect(shown.body.progress).toEqual([])
  expect(JSON.stringify(shown.body)).not.toContain(reader.handle)
})

it('what an administrator has to mend uses up no try, and the same message waits', async () => {
  answer = { code: 535, words: 'Password of birdhouse is wrong', to: 'sender' }
  const id = await publish()
  await onItsWay(id)
  await hurry()
  await until(async () => (await state(id))[0]?.said !== '')
  expect(await state(id)).toMatchObject([{ said: '535', tries: 0, state: 'waiting' }])
  const [row] = await query('select message_id = id as own from delivery where announcement_id = $1', [id])
  expect(row).toEqual({ own: true })
})

it('who wants no mail any more while one waits gets none', async () => {
  const id = await publish()
  await onItsWay(id)
  await query("insert into contact_choice (account_id, unwanted) values ($1, '{email}')", [reader.id])
  await hurry()
  await settled(id)
  expect(await state(id)).toMatchObject([{ state: 'passed' }])
  expect(mailsTo(reader)).toEqual([])
})

it('an administrator lets what must be confirmed come on ways that somebody has turned off', async () => {
  const [admin] = await addPeople(house, 1, 'administrator')
  const { body } = await admin.caller.call('GET /api/birdhouse/v1/channels')
  await query("insert into contact_choice (account_id, unwanted) values ($1, '{email}')", [reader.id])
  const steps = [{ ...mail, unless: 'confirmed' }]
  const spared = await publish({ level: 'confirm', plan: { steps } })
  await planned(spared)
  const change = (override: 'confirm' | 'emergency') =>
    admin.caller.call('PUT /api/birdhouse/v1/channels/plan', { body: { ...body.plan, override } })
  await change('confirm')
  const told = await publish({ level: 'confirm', plan: { steps } })
  await onItsWay(told)
  await hurry()
  await settled(told)
  await change('emergency')
  expect(mailsTo(reader)).toHaveLength(1)
  expect(await state(spared)).toEqual([])
})

it('who notes that a mail has left begins again where it waited in a ring with a withdrawal that came to nothing', async () => {
  const id = await publish()
  await onItsWay(id)
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query('begin')
    await client.query('select from announcement where id = $1 for update', [id])
    await query('update delivery set next_at = now() where announcement_id = $1', [id])
    await until(() => mailsTo(reader).length === 1)
    const waits =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    await until(async () => (await query(waits)).length > 0)
    // Whoever has waited longest is ended, and that is not us unless this machine is very slow.
    await client.query('delete from delivery where announcement_id = $1', [id]).catch(() => {})
    await client.query('rollback')
  })
  await settled(id)
  expect(await state(id)).toMatchObject([{ state: 'sent' }])
  expect(mailsTo(reader)).toHaveLength(1)
})

it('with the links the codes of messages that have left are revoked; one that waits keeps its own', async () => {
  const id = await publish()
  await onItsWay(id)
  await query(
    "update delivery set code = $2, channel = 'sms', next_at = now() + interval '1 day' where announcement_id = $1",
    [id, `W${reader.id}`],
  )
  await query(
    `insert into delivery (id, announcement_id, revision, step, channel, account_id, urgent, state, code, next_at, created_at)
     values ($1, $2, 1, 1, 'sms', $3, false, 'sent', $4, now(), now())`,
    [newId(), id, reader.id, `S${reader.id}`],
  )
  await reader.caller.call('DELETE /api/birdhouse/v1/contact/links')
  expect(
    await query('select state, code from delivery where announcement_id = $1 order by state', [id]),
  ).toEqual([
    { state: 'sent', code: null },
    { state: 'waiting', code: `W${reader.id}` },
  ])
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
  const steps = [{ channel: 'screen', after: 0, unless: 'read', place }, mail]
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
    await publish({ condition, joiners: true, plan: { steps: [{ ...mail, after: 100 }] } }),
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

it('a peer that puts off is tried again later with the same message, and the author can see what it said', async () => {
  const id = await publish({ plan: { steps: [mail, { ...mail, after: 100 }] } })
  await onItsWay(id)
  await peer.stop()
  await hurry()
  await until(async () => (await state(id))[0]?.tries === 1 && (await state(id))[0]?.said !== '')
  const [row] = await query(
    "select next_at > now() + interval '40 seconds' as later, message_id = id as own, lease from delivery where announcement_id = $1",
    [id],
  )
  expect(row).toEqual({ later: true, own: true, lease: null })
})
