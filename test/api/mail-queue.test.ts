import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { createMailer, makeHouseMail } from '#server/channels/email/index.ts'
import { createMail, deliverMail, forgetMail, type Letter, type Mail } from '#server/domains/mail/index.ts'
import { createEventBus, type EventBus } from '#server/platform/events/index.ts'
import { createSealer } from '#server/platform/secrets/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { migrate } from '#server/store/migrate.ts'
import { openTestCluster } from '#test/rig/embedded-cluster.ts'
import { type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** What waits is sent once and in the end, or given up where everybody can see it. The clock is the test's own. */
const cluster = openTestCluster(inject('clusterUrl'))
const name = `mail_${randomBytes(6).toString('hex')}`
const log = { info: () => {}, warn: () => {}, error: () => {} } as never
const mailer = createMailer()
let store: Store
let events: EventBus
let mail: Mail
let peer: SmtpPeer
let answers: (number | null)[] = []
let now = new Date('2026-03-02T09:00:00Z')
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

beforeAll(async () => {
  store = openDatabase(await cluster.createDatabase(name), 10, () => {})
  await migrate(store.db)
  events = createEventBus(store.db)
  // Answers as told, once each, and then yes.
  peer = await startSmtpPeer({
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      const responseCode = answers.shift() ?? null
      done(responseCode === null ? null : Object.assign(new Error('As told'), { responseCode }))
    },
  })
  mail = make('the key of this server, long enough')
})
beforeEach(async () => {
  answers = []
  await store.db.deleteFrom('mail').execute()
})
afterAll(async () => {
  mailer.close()
  await peer.stop()
  await store.close()
  await cluster.dropDatabase(name)
})

function make(key: string): Mail {
  const ground = { db: store.db, events, clock: () => now }
  return createMail(ground, {
    ...{
      sealer: createSealer(() => key),
      carrier: makeHouseMail(mailer),
      senderName: async () => 'Harbour Bakery',
    },
    environment: {
      ...{ host: '127.0.0.1', port: peer.port, security: 'none', username: '', password: '' },
      sender: 'birdhouse@bakery.example',
    },
  })
}

const letter = (hours = 1): Letter => ({
  ...{ kind: 'test', to: 'mele@example.org', language: 'en', subject: 'Bread', footer: 'Harbour Bakery' },
  paragraphs: ['The link is https://bakery.example/reset/very-secret-token'],
  expires: new Date(now.getTime() + hours * 3_600_000),
})
const write = (hours?: number) => events.change((change) => mail.write(change, letter(hours)))
const row = () => store.db.selectFrom('mail').selectAll().executeTakeFirstOrThrow()
async function deliverAll(): Promise<number> {
  let tried = 0
  while (await mail.deliverOne()) tried += 1
  return tried
}

it('a mail is written with its cause or not at all, and what it says cannot be read in the database', async () => {
  const undone = events.change(async (change) => {
    await mail.write(change, letter())
    throw new Error('the cause failed')
  })
  await expect(undone).rejects.toThrow()
  expect(await deliverAll()).toBe(0)
  await write()
  expect((await row()).content?.includes('very-secret-token')).toBe(false)
  expect(await deliverAll()).toBe(1)
  expect((await peer.next()).text).toContain('very-secret-token')
  expect(await row()).toMatchObject({ state: 'sent', verdict: 'sent', content: null })
})

it('greylisting is waited for, longer each time, and the mail arrives once', async () => {
  const before = peer.received.length
  answers = [451, 451]
  await write(4)
  expect(await deliverAll()).toBe(1)
  expect(await row()).toMatchObject({ state: 'waiting', verdict: 'try_later', tries: 1 })
  expect(await deliverAll(), 'it is not due yet').toBe(0)
  later(1)
  expect(await deliverAll()).toBe(1)
  later(4)
  expect(await deliverAll()).toBe(0)
  later(1)
  expect(await deliverAll()).toBe(1)
  expect(await row()).toMatchObject({ state: 'sent', tries: 3 })
  expect(peer.received.length - before).toBe(1)
})

it('an address that does not exist is given up at once, and everything else after two days, in sight', async () => {
  answers = [550]
  await write()
  await deliverAll()
  expect(await row()).toMatchObject({
    state: 'given_up',
    verdict: 'address_refused',
    content: null,
    tries: 1,
  })
  await store.db.deleteFrom('mail').execute()
  answers = Array.from({ length: 20 }, () => 451)
  await write(24 * 7)
  let tries = 0
  for (let hours = 0; hours < 72; hours++) {
    later(60)
    tries += await deliverAll()
  }
  expect(tries).toBe(9)
  const { givenUp, waiting, troubled } = await mail.look()
  expect([givenUp, waiting]).toEqual([1, 0])
  expect(troubled[0]).toMatchObject({ state: 'given_up', verdict: 'try_later', address: 'mele@example.org' })
})

it('what has expired is not sent late', async () => {
  const before = peer.received.length
  await write(1)
  later(61)
  await deliverAll()
  expect(await row()).toMatchObject({ state: 'given_up', verdict: 'expired' })
  expect(peer.received.length).toBe(before)
})

it('many nodes send each mail once; what a node that died had taken is sent by another', async () => {
  const before = peer.received.length
  for (let n = 0; n < 12; n++) await write()
  await Promise.all([deliverAll(), deliverAll(), deliverAll()])
  expect(peer.received.length - before).toBe(12)
  await store.db.deleteFrom('mail').execute()
  await write()
  // Taken by one that never came back.
  await store.db
    .updateTable('mail')
    .set({ next_at: new Date(now.getTime() + 5 * 60_000), tries: 1 })
    .execute()
  expect(await deliverAll()).toBe(0)
  later(5)
  expect(await deliverAll()).toBe(1)
})

it('what another key has sealed is given up and keeps nothing else waiting', async () => {
  await events.change((change) => make('another key, which was lost since').write(change, letter()))
  await write()
  expect(await deliverAll()).toBe(2)
  expect((await mail.look()).troubled).toMatchObject([{ state: 'given_up', verdict: 'failed' }])
})

it('the sender wakes when something is written, and finishes what it is at when stopped', async () => {
  const before = peer.received.length
  const stop = deliverMail(mail, events, log)
  await write()
  while (peer.received.length === before) await new Promise((resolve) => setTimeout(resolve, 10))
  await stop()
  expect(await row()).toMatchObject({ state: 'sent' })
  await store.db.deleteFrom('mail').execute()
  await write()
  expect(await row()).toMatchObject({ state: 'waiting' })
})

it('what is done is forgotten after 30 days', async () => {
  await write()
  await deliverAll()
  later(29 * 24 * 60)
  const ground = { db: store.db, clock: () => now }
  expect(await forgetMail(ground)).toBe(0)
  later(2 * 24 * 60)
  expect(await forgetMail(ground)).toBe(1)
})
