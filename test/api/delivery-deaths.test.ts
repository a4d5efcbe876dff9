import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { newId } from '#server/base/ids.ts'
import { createMailer, makeEmailCarrier } from '#server/channels/email/index.ts'
import { createLinks, expandSome, walkSome } from '#server/domains/delivery/index.ts'
import { sendOne } from '#server/domains/delivery/send.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { createSealer } from '#server/platform/secrets/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { createHouseDatabase } from '#test/rig/house-database.ts'
import { withDatabase } from '#test/rig/people.ts'
import { type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/**
 * Whoever delivers dies at each of the statements that they send to the database, before it is done and after: what was told the mail
 * server until then is compared with what was noted. All statements with PROVE_ROUNDS, else some of them.
 */
const proving = Number(process.env.PROVE_ROUNDS ?? 0) > 0
const PEOPLE = proving ? 5 : 2
const EACH = proving ? 1 : 5

const name = `deaths_${randomBytes(6).toString('hex')}`
const cluster = openTestCluster(inject('clusterUrl'))
const mailer = createMailer()
let url: string
let peer: SmtpPeer
const people = Array.from({ length: PEOPLE }, () => newId())

beforeAll(async () => {
  const run = { clusterUrl: inject('clusterUrl'), samplePictures: '' }
  url = await createHouseDatabase(run, name, { sample: false, mediaDir: '' })
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  await query(
    `insert into account (id, handle, name, folded, state, email, working_hours, time_zone)
     select id, 'p' || id, 'P', 'p', 'active', id || '@example.org', 'Mon-Sun 00:00-24:00', 'UTC' from unnest($1::bigint[]) id`,
    [people],
  )
})
afterAll(async () => {
  mailer.close()
  await peer.stop()
  await cluster.dropDatabase(name)
})

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(url, async (client) => (await client.query(sql, values)).rows)

/** Published, with nobody on its plan yet. */
async function announce(): Promise<string> {
  const id = newId()
  const plan = JSON.stringify({ steps: [{ channel: 'email', after: 0, unless: 'read' }] })
  await query(
    `with made as (insert into announcement (id, author_id, level, state, purpose, condition, joiners, duty, reason, language, plan,
        created_at, changed_at, published_at, expires_at, place)
      values ($1, $2, 'important', 'published', '', 'everybody', false, '', '', 'en', $3, now(), now(), now(), now() + interval '1 day', $1) returning id),
    said as (insert into announcement_text (announcement_id, revision, language, short) select id, 1, 'en', 'New prices.' from made),
    meant as (insert into addressee (announcement_id, account_id, place, unit_id) select made.id, p, $1, 0 from made, unnest($4::bigint[]) p)
    insert into plan_run (announcement_id, revision, started_at, plan) select id, 1, now(), $3 from made`,
    [id, people[0], plan, people],
  )
  return id
}

const settings = {
  ...{ usualHours: 'Mon-Fri 09:00-17:00', zone: 'UTC', overrides: { confirm: false, emergency: true } },
  ...{ quiet: null, weekends: true, aMinute: { email: 60_000, push: 60_000, sms: 6_000, chat: 600 } },
}
type Death = { at: number; when: 'before' | 'after' }

/** Somebody who delivers, and dies at a statement. */
function openDeliverer(death?: Death) {
  const store = openDatabase(url, 2, () => {})
  let [statements, dead] = [0, false]
  const clients = new Set<pg.PoolClient>()
  store.pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...all: unknown[]) => Promise<unknown>
    clients.add(client as pg.PoolClient)
    const query = async (...all: unknown[]) => {
      if (dead) throw new Error('dead')
      statements += 1
      if (statements !== death?.at) return send(...all)
      if (death.when === 'after') await send(...all)
      dead = true
      for (const one of clients)
        (one as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
      throw new Error('died')
    }
    Object.assign(client, { query })
  })
  const ground = { db: store.db, events: createEventBus(store.db), clock: systemClock }
  const log = { warn() {}, info() {}, error() {} } as never
  const parts = {
    ...{ log, url: () => 'http://localhost', organisation: async () => ({ name: 'K' }) },
    ...{ settings: async () => settings, question: async () => null },
    links: createLinks(
      ground,
      createSealer(() => 'a key for tests that is long enough'),
    ),
  }
  const mail = { host: '127.0.0.1', port: peer.port, security: 'none', username: '', password: '' } as const
  const carrier = makeEmailCarrier({
    ...{ mailer, bounces: null },
    settings: async () => ({ ...mail, sender: 'b@example.org' }),
  })
  return {
    statements: () => statements,
    close: () => store.close().catch(() => {}),
    /** All that is due, until nothing is. */
    async deliver(): Promise<void> {
      while (await expandSome(ground, settings));
      while (await walkSome(ground, settings));
      // What is put together waits a little for what may come; a test does not.
      await query("update delivery set next_at = now() where state = 'waiting'")
      while (await sendOne(ground, parts, carrier, { urgent: false, taken() {} }));
    },
  }
}

async function left(id: string): Promise<number> {
  const [row] = await query(
    `select (select count(*) from delivery where announcement_id = $1 and state = 'waiting')::int
      + (select count(*) from plan_walk where announcement_id = $1 and due_at is not null)::int
      + (select count(*) from plan_run where announcement_id = $1 and not complete)::int as left`,
    [id],
  )
  return Number(row?.left)
}
const sent = async (id: string) =>
  (await query("select from delivery where announcement_id = $1 and state = 'sent'", [id])).length

/** Delivers, dying once; others find what is left. Answers whether it came to the death. */
async function survive(death: Death): Promise<boolean> {
  peer.received.length = 0
  const id = await announce()
  const first = openDeliverer(death)
  const died = await first.deliver().then(
    () => false,
    () => true,
  )
  await first.close()
  const unnoted = peer.received.length - (await sent(id))
  expect([0, 1]).toContain(unnoted)
  for (let tries = 0; (await left(id)) > 0; tries++) {
    if (tries > 50) throw new Error(`not all were sent after ${JSON.stringify(death)}`)
    // Who is dead holds nothing any more.
    await query(
      "update delivery set leased_until = clock_timestamp(), next_at = now() where state = 'waiting'",
    )
    const next = openDeliverer()
    await next.deliver()
    await next.close()
  }
  // Nothing is lost, and nothing told twice but what had left and was not noted, with the same Message-ID.
  expect([death, peer.received.length]).toEqual([death, PEOPLE + unnoted])
  const mails = Map.groupBy(peer.received, ({ to }) => to[0])
  expect(mails.size).toBe(PEOPLE)
  for (const some of mails.values())
    expect(new Set(some.map(({ text }) => /^Message-ID: (.+)$/im.exec(text)?.[1])).size).toBe(1)
  const counted = await query(
    'select state, messages, sent_to from delivery_count where announcement_id = $1',
    [id],
  )
  expect(counted).toEqual([{ state: 'sent', messages: PEOPLE, sent_to: PEOPLE }])
  const receipts = await query(
    'select from receipt where announcement_id = $1 and delivered_at is not null',
    [id],
  )
  expect(receipts).toHaveLength(PEOPLE)
  return died
}

it('whoever dies at whatever statement, everybody gets their mail once, or once more where it had left and nobody had noted it', async () => {
  const whole = openDeliverer()
  await announce()
  await whole.deliver()
  await whole.close()
  let deaths = 0
  for (const when of ['before', 'after'] as const)
    for (let at = when === 'before' ? 1 : 1 + (EACH >> 1); at <= whole.statements(); at += EACH)
      if (await survive({ at, when })) deaths += 1
  expect(whole.statements()).toBeGreaterThan(20)
  expect(deaths).toBeGreaterThan((2 * whole.statements()) / EACH - 4)
}, 600_000)
