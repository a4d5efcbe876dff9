import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { newId } from '#server/base/ids.ts'
import { forgetReceipts } from '#server/domains/announcements/index.ts'
import { forgetBoards } from '#server/domains/channels/index.ts'
import { forgetDeliveries } from '#server/domains/delivery/index.ts'
import { releaseStanding } from '#server/domains/figures/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let writer: Somebody
let officer: Somebody
let readers: Somebody[]

/** 26 people at three desks: 7, 7 and 12. */
const DESKS = ['Desk A', 'Desk B', 'Desk C']
const deskOf = (index: number) => DESKS[Math.min(2, Math.floor(index / 7))] ?? ''

beforeAll(async () => {
  house = await openHouse()
  ;[writer] = await addPeople(house, 1, 'communicator')
  ;[officer] = await addPeople(house, 1, 'administrator')
  readers = await addPeople(house, 26)
  await withDatabase(house.databaseUrl, async (client) => {
    for (const [index, { id }] of readers.entries())
      await client.query('update account set department = $2 where id = $1', [id, deskOf(index)])
  })
})
afterAll(() => house.stop())

const CONDITION = DESKS.map((desk) => `department = "${desk}"`).join(' or ')
const publish = (more: Partial<Wish> = {}) => announce(writer.caller, { condition: CONDITION, ...more })

/** Figures as they are a minute after the last look. */
async function look(id: string) {
  await withDatabase(house.databaseUrl, (client) =>
    client.query(`update figure set looked_at = looked_at - interval '1 minute' where announcement_id = $1`, [
      id,
    ]),
  )
  return glance(id)
}
const glance = async (id: string) =>
  (await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/figures', { params: { id } })).body

const say = (who: Somebody | undefined, id: string, kind: 'seen' | 'read') =>
  who?.caller.call('POST /api/birdhouse/v1/lane/receipts', { body: { receipts: [{ id, kind }] } })

const confirm = (who: Somebody | undefined, id: string, revision = 1) =>
  who?.caller.call('POST /api/birdhouse/v1/lane/:id/confirm', { params: { id }, body: { revision } })

const numbers = (found: Awaited<ReturnType<typeof glance>>): Map<string, number> =>
  new Map([
    ...found.kinds.map(({ kind, people }) => [kind, people] as const),
    ...found.units.flatMap((unit) =>
      (['delivered', 'seen', 'read', 'confirmed'] as const).map(
        (kind) => [`${unit.name} ${kind}`, unit[kind]] as const,
      ),
    ),
    ...found.channels.flatMap((one) =>
      (['delivered', 'seen', 'read', 'confirmed'] as const).map(
        (kind) => [`${one.channel} ${kind}`, one[kind] ?? 0] as const,
      ),
    ),
    ...(found.ledger?.channels ?? []).flatMap((one) => [
      [`${one.channel} reached`, one.reached] as const,
      [`${one.channel} added`, one.added] as const,
    ]),
  ])

it('says nothing of four people, and at least five of five', async () => {
  const id = await publish()
  for (const who of readers.slice(0, 4)) await say(who, id, 'seen')
  const few = await look(id)
  expect(few).toMatchObject({ addressed: 26, withheld: false, done_by: 'read' })
  expect([...numbers(few).values()].every((people) => people === 0)).toBe(true)
  await say(readers[20], id, 'seen')
  const five = await look(id)
  expect(five.kinds.find(({ kind }) => kind === 'seen')).toMatchObject({ people: 5, hours_to_80: null })
  expect(five.units.map(({ name, addressed, seen }) => [name, addressed, seen])).toEqual([
    ['Desk A', 7, 0],
    ['Desk B', 7, 0],
    ['Desk C', 12, 0],
  ])
})

it('moves by nobody alone: one after the other reads, somebody looks after each, and looks at everything', async () => {
  const id = await publish()
  let before = numbers(await look(id))
  let movedAt = 0
  for (const [index, who] of readers.entries()) {
    await say(who, id, 'read')
    const found = await look(id)
    const now = numbers(found)
    const moved = [...now].filter(([name, people]) => people !== (before.get(name) ?? 0))
    for (const [name, people] of moved)
      expect(Math.abs(people - (before.get(name) ?? 0)), name).toBeGreaterThanOrEqual(5)
    const inUnits = found.units.reduce((sum, unit) => sum + unit.read, 0)
    const rest = (now.get('read') ?? 0) - inUnits
    expect(rest === 0 || rest >= 5, `${rest} are left over`).toBe(true)
    if (moved.length > 0) {
      expect(index + 1 - movedAt).toBeGreaterThanOrEqual(5)
      movedAt = index + 1
    }
    before = now
  }
  expect(before.get('read')).toBe(26)
  expect(before.get('Desk C read')).toBe(12)
})

it('does not move twice in a minute, however often somebody looks', async () => {
  const id = await publish()
  await glance(id)
  for (const who of readers.slice(14, 24)) await say(who, id, 'seen')
  expect(numbers(await glance(id)).get('seen')).toBe(0)
  expect(numbers(await look(id)).get('seen')).toBe(10)
})

it('is the same in every file, with what each figure means', async () => {
  const id = await publish()
  for (const who of readers.slice(0, 18)) await say(who, id, 'read')
  const shown = await look(id)
  const path = `/api/birdhouse/v1/announcements/${id}/figures/export`
  const json = (
    await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/figures/export', { params: { id } })
  ).body
  expect(json.figures).toEqual(shown)
  const csv = await fetch(`${house.url}${path}?format=csv`, { headers: { cookie: writer.caller.cookie } })
  expect(csv.headers.get('content-type')).toContain('text/csv')
  const rows: Record<string, string>[] = parse(await csv.text(), { columns: true })
  const all = numbers(shown)
  for (const row of rows.filter((one) => one.figure === 'people' && one.at === ''))
    expect(Number(row.value)).toBe(all.get(row.kind ?? ''))
  for (const row of rows.filter((one) => one.figure === 'unit'))
    expect(Number(row.value)).toBe(all.get(`${row.of} ${row.kind}`))
  for (const { name, useful } of shown.useful)
    expect(rows.find((one) => one.figure === 'useful' && one.of === name)?.value).toBe(`${useful}`)
  expect(rows.filter((one) => one.figure === 'definition').length).toBe(json.definitions.length)
})

it('are withheld of an audience under five people, and of what is not published', async () => {
  const few = readers.slice(0, 4).map(({ handle }) => `person = ${handle}`)
  const id = await publish({ condition: few.join(' or ') })
  for (const who of readers.slice(0, 4)) await say(who, id, 'read')
  expect(await look(id)).toMatchObject({ withheld: true, kinds: [], units: [], channels: [], ledger: null })
  const missing = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/figures', {
    params: { id: '1' },
  })
  expect(missing.status).toBe(404)
})

it('say what was sent too late, to people who had done what is asked', async () => {
  const id = await publish()
  await Promise.all(readers.slice(0, 20).map((who) => say(who, id, 'read')))
  await withDatabase(house.databaseUrl, (client) =>
    client.query(
      `insert into delivery_count (announcement_id, step, channel, state, messages, sent_to, sent_late)
        values ($1, 0, 'email', 'sent', 12, 12, 7), ($1, 1, 'email', 'sent', 9, 9, 9), ($1, 2, 'screen', 'sent', 1, 14, 11)`,
      [id],
    ),
  )
  expect((await look(id)).ledger).toBeNull()
  await moveOn()
  const channels = (await look(id)).ledger?.channels
  const of = (channel: string) => channels?.find((one) => one.channel === channel)
  expect(of('email')).toMatchObject({ sent: 20, wasted: 15, reached: 0, added: 0 })
  expect((await look(id)).ledger?.steps).toEqual([
    { step: 0, channel: 'email', sent: 10, wasted: 5 },
    { step: 1, channel: 'email', sent: 5, wasted: 5 },
    { step: 2, channel: 'screen', sent: 10, wasted: 10 },
  ])
  expect(of('lane')).toMatchObject({ sent: null, wasted: null, reached: 20, added: 20 })
})

it('is foretold from earlier ones, once there are twenty of them', async () => {
  const id = await publish()
  const forecast = async () =>
    (await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/forecast', { params: { id } })).body
  const nothing = { share: null, low: null, high: null, calibration: [] }
  expect(await forecast()).toEqual({ enough: false, past: 0, needed: 20, ...nothing })
  for (let n = 0; n < 22; n++) {
    const earlier = await publish()
    await Promise.all(readers.slice(0, 12 + (n % 4)).map((who) => say(who, earlier, 'read')))
    await look(earlier)
    await withDatabase(house.databaseUrl, (client) =>
      client.query(`update announcement set published_at = now() - interval '8 days' where id = $1`, [
        earlier,
      ]),
    )
  }
  const found = await forecast()
  expect(found).toMatchObject({ enough: true, past: 22 })
  expect(found.calibration).toHaveLength(2)
  expect(found.low).toBeLessThan(0.5)
  expect(found.high).toBeGreaterThan(0.35)
})

describe('what is confirmed', () => {
  it('counts from nothing when the words change', async () => {
    const id = await publish({ level: 'confirm' })
    for (const who of readers) await confirm(who, id)
    expect(numbers(await look(id)).get('confirmed')).toBe(26)
    const params = { id }
    const { changed_at } = (await writer.caller.call('GET /api/birdhouse/v1/announcements/:id', { params }))
      .body
    const texts = [{ language: 'en', short: 'From Tuesday.', full_text: null }]
    await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', {
      params,
      body: { changed_at, texts },
    })
    expect(numbers(await look(id)).get('confirmed')).toBe(0)
    for (const who of readers.slice(0, 12)) await confirm(who, id, 2)
    const again = numbers(await look(id))
    expect([again.get('confirmed'), again.get('read')]).toEqual([7, 26])
  })

  it('is listed by name only for a stated duty, to who may, and each look is in the log', async () => {
    const unconfirmed = (who: Somebody, id: string) =>
      who.caller.call('GET /api/birdhouse/v1/announcements/:id/unconfirmed', { params: { id }, query: {} })
    const plain = await publish({ level: 'confirm' })
    expect((await unconfirmed(officer, plain)).status).toBe(404)
    const id = await publish({ level: 'confirm', duty: 'Health and safety at work' })
    for (const who of readers.slice(0, 25)) await confirm(who, id)
    expect((await unconfirmed(writer, id)).status).toBe(403)
    const listed = await unconfirmed(officer, id)
    expect(listed.body.map((one) => one.id)).toEqual([readers[25]?.id])
    await setState(readers[25], 'suspended')
    expect((await unconfirmed(officer, id)).body).toEqual([])
    await setState(readers[25], 'active')
    await unconfirmed(officer, id)
    const log = await officer.caller.call('GET /api/birdhouse/v1/audit', {
      query: { kind: 'named_list_read' },
    })
    expect(log.body[0]).toMatchObject({
      by: { id: officer.id },
      facts: { announcement: id, people: 1 },
    })
    const mine = await readers[25]?.caller.call('GET /api/birdhouse/v1/lane/:id', { params: { id } })
    expect(mine?.body).toMatchObject({ named: true, duty: 'Health and safety at work' })
  })
})

it('of what stands, those of fewer than five are not looked at, so they keep nobody else’s from moving', async () => {
  await announce(writer.caller, { condition: `person = ${readers[0]?.handle}` })
  await moveOn()
  expect(await moveOn()).toBe(0)
})

/** What is done in turns, whether somebody looks or not. */
async function moveOn(): Promise<number> {
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const moved = await releaseStanding({
    db: store.db,
    events: createEventBus(store.db),
    clock: systemClock,
  })
  await store.close()
  return moved
}

it('stay when it is forgotten who was addressed: no table holds a person beside it', async () => {
  const id = await publish()
  for (const who of readers.slice(0, 22)) await say(who, id, 'read')
  const judge = (who: Somebody | undefined, useful: boolean | null) =>
    who?.caller.call('POST /api/birdhouse/v1/lane/:id/verdict', { params: { id }, body: { useful } })
  for (const who of readers.slice(0, 12)) await judge(who, true)
  for (const useful of [false, null, null, true, true]) await judge(readers[0], useful)
  await judge(readers[12], false)
  await judge(readers[12], null)
  await sendAndHang(id)
  await moveOn()
  const before = await look(id)
  expect(before.verdicts).toEqual({ useful: 10, not_for_me: 0 })
  expect(before.useful.map(({ name, useful, share }) => [name, useful, share])).toEqual([
    ['Desk A', 0, null],
    ['Desk B', 0, null],
    ['Desk C', 0, null],
    ['', 0, null],
  ])
  expect(before.places).toMatchObject([
    { channel: 'slip', name: 'Lambton Quay', sent: 1, members: null, briefed: 10 },
  ])
  expect(await tablesWith(id)).toEqual(['addressee', 'board', 'delivery', 'receipt'])
  await withDatabase(house.databaseUrl, (client) =>
    client.query(
      `update announcement set state = 'expired', ended_at = now() - interval '31 days' where id = $1`,
      [id],
    ),
  )
  const store = openDatabase(house.databaseUrl, 2, () => {})
  const ground = { db: store.db, clock: systemClock }
  await forgetReceipts(ground)
  expect(await forgetDeliveries(ground)).toBe(2)
  expect(await forgetBoards(ground)).toBe(1)
  await store.close()
  expect(await tablesWith(id)).toEqual([])
  const after = await look(id)
  expect(after.ended_at).not.toBeNull()
  expect({ ...after, ended_at: null, ledger: null }).toEqual({ ...before, ledger: null })
  expect(before.ledger?.channels.find(({ channel }) => channel === 'lane')).toMatchObject({
    reached: 20,
    added: 20,
  })
  expect((await look(id)).ledger).toEqual(before.ledger)
})

const setState = (who: Somebody | undefined, state: string) =>
  withDatabase(house.databaseUrl, (client) =>
    client.query('update account set state = $2 where id = $1', [who?.id, state]),
  )

/** A mail to somebody, and a slip that they were briefed from. */
async function sendAndHang(id: string): Promise<void> {
  const [who, place] = [readers[0]?.id, newId()]
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query(
      `insert into place (id, channel, name, leader_id, created_at) values ($1, 'slip', 'Lambton Quay', $2, now())`,
      [place, who],
    )
    await client.query(
      `insert into delivery (id, announcement_id, revision, step, channel, account_id, place_id, urgent, state, next_at, created_at, done_at)
        select k, $1, 1, k, case k when 1 then 'email' else 'slip' end, case k when 1 then $2::bigint end,
          case k when 2 then $3::bigint end, false, 'sent', now(), now(), now() from generate_series(1, 2) k`,
      [id, who, place],
    )
    await client.query(
      `insert into board (delivery_id, place_id, announcement_id, revision, message, created_at, briefed, briefed_by, briefed_at)
        values (2, $1, $2, 1, '{"short":"New prices from Monday."}', now(), 12, $3, now())`,
      [place, id, who],
    )
  })
}

/** Tables with a row that holds this announcement's id and one of the readers' ids: but for its being made by a writer. */
async function tablesWith(id: string): Promise<string[]> {
  return withDatabase(house.databaseUrl, async (client) => {
    const { rows: tables } = await client.query(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await client.query(
        `select 1 from "${name}" t where t::text like '%' || $1 || '%'
          and exists (select from unnest($2::text[]) reader where t::text like '%' || reader || '%') limit 1`,
        [id, readers.map((who) => who.id)],
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  })
}
