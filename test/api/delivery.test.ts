import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '#server/base/ids.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { addMailed, deliveriesIn, MAIL, mailsTo, openMailing, until } from '#test/rig/delivering.ts'
import type { TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { partOf, type SmtpPeer } from '#test/rig/smtp-peer.ts'

/** Who is sent a mail, when, and what is kept of it. */
let house: TestHouse
let peer: SmtpPeer
let writer: Somebody
let reader: Somebody
let other: Somebody
/** What the mail server says to each recipient, or to each sender; null where it takes them. */
let answer: { code: number; words: string; to: 'recipient' | 'sender' } | null = null

beforeAll(async () => {
  const judge =
    (to: 'recipient' | 'sender') => (_address: unknown, _session: unknown, done: (error?: Error) => void) => {
      if (answer?.to !== to) return done()
      done(Object.assign(new Error(answer.words), { responseCode: answer.code }))
    }
  ;({ house, peer, writer } = await openMailing({
    onRcptTo: judge('recipient'),
    onMailFrom: judge('sender'),
  }))
})
afterAll(async () => {
  await house.stop()
  await peer.stop()
})
beforeEach(async () => {
  peer.received.length = 0
  answer = null
  ;[reader, other] = await addMailed(house)
})

const { query, state, hurry, onItsWay, settled, planned } = deliveriesIn(() => house)
const publish = (more: Partial<Wish> = {}) =>
  announce(writer.caller, { condition: `person = ${reader.handle}`, plan: { steps: [MAIL] }, ...more })

it('who has not come to it gets a mail with a page of their own, and nobody else does; that it was accepted counts as delivered', async () => {
  const id = await publish()
  await onItsWay(id)
  await hurry()
  await settled(id)
  expect(mailsTo(peer, reader)).toHaveLength(1)
  expect(peer.received).toHaveLength(1)
  expect(partOf(mailsTo(peer, reader)[0] as never, 'text/plain')).toMatch(/\/a\/[\w.-]{30,}/)
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
  const id = await publish({ level: 'confirm', plan: { steps: [{ ...MAIL, unless: 'confirmed' }] } })
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
  expect(mailsTo(peer, reader)).toHaveLength(2)
  expect(mailsTo(peer, reader)[1]?.text).toContain('Newer prices')
  const ids = mailsTo(peer, reader).map(({ text }) => /^Message-ID: (.+)$/im.exec(text)?.[1])
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
  expect(mailsTo(peer, reader)).toHaveLength(1)
  const text = partOf(mailsTo(peer, reader)[0] as never, 'text/plain')
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
  expect(mailsTo(peer, reader)).toEqual([])
})

it('an administrator lets what must be confirmed come on ways that somebody has turned off', async () => {
  const [admin] = await addPeople(house, 1, 'administrator')
  const { body } = await admin.caller.call('GET /api/birdhouse/v1/channels')
  await query("insert into contact_choice (account_id, unwanted) values ($1, '{email}')", [reader.id])
  const steps = [{ ...MAIL, unless: 'confirmed' }]
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
  expect(mailsTo(peer, reader)).toHaveLength(1)
  expect(await state(spared)).toEqual([])
})

it('who notes that a mail has left begins again where it waited in a ring with a withdrawal that came to nothing', async () => {
  const id = await publish()
  await onItsWay(id)
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query('begin')
    await client.query('select from announcement where id = $1 for update', [id])
    await query('update delivery set next_at = now() where announcement_id = $1', [id])
    await until(() => mailsTo(peer, reader).length === 1)
    const waits =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
    await until(async () => (await query(waits)).length > 0)
    // Whoever has waited longest is ended, and that is not us unless this machine is very slow.
    await client.query('delete from delivery where announcement_id = $1', [id]).catch(() => {})
    await client.query('rollback')
  })
  await settled(id)
  expect(await state(id)).toMatchObject([{ state: 'sent' }])
  expect(mailsTo(peer, reader)).toHaveLength(1)
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

it('a peer that puts off is tried again later with the same message, and the author can see what it said', async () => {
  const id = await publish({ plan: { steps: [MAIL, { ...MAIL, after: 100 }] } })
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
