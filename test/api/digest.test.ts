import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { House } from '#server/api/house.ts'
import { furnish } from '#server/app/house.ts'
import { readConfig } from '#server/base/config.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { announce } from '#test/rig/announce.ts'
import { callerWith, openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody } from '#test/rig/people.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** A second node on the same database, whose digests are written when the test says so. */
let house: TestHouse
let node: House
let store: Store
let peer: SmtpPeer
let writer: Somebody
let reader: Somebody

const log = { info() {}, warn() {}, error() {} } as never

beforeAll(async () => {
  peer = await startSmtpPeer({ disabledCommands: ['STARTTLS'] })
  const environment = {
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(peer.port),
    SMTP_SECURITY: 'none',
    MAIL_SENDER: 'birdhouse@example.org',
  }
  house = await openHouse({ environment })
  store = openDatabase(house.databaseUrl, 5, () => {})
  const config = readConfig({
    ...environment,
    DATABASE_URL: house.databaseUrl,
    SECRET_KEY: 'a key for tests that is long enough',
  })
  const health = {
    trouble: () => undefined,
    hasRoom: () => true,
    databaseConnections: () => ({ all: 0, idle: 0, waiting: 0 }),
  }
  node = furnish(config, store.db, log, health).house
})
afterAll(async () => {
  await house.stop()
  await store.close()
  await peer.stop()
})
beforeEach(async () => {
  ;[writer, reader] = await addPeople(house, 2)
  await query('update account set email = $2 where id = $1', [reader.id, `${reader.handle}@example.org`])
  await reader.caller.call('POST /api/v1/accounts/:id/follow', { params: { id: writer.id } })
})

async function query(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
  await client.query(sql, values).finally(() => client.end())
}

const choose = (hour: number | null, who = reader, weekday: number | null = null) =>
  who.caller.call('PUT /api/birdhouse/v1/digest', { body: { hour, weekday, language: 'en' } })
const post = async (status: string, more: object = {}) =>
  (await writer.caller.call('POST /api/v1/statuses', { body: { status, ...more } })).body.id
const comeDue = () =>
  query(`update digest set next_at = now() - interval '1 minute' where account_id = $1`, [reader.id])

/** Everything that is due, written and sent; the mails that came of it. */
async function sendAll() {
  while (await node.sendDigest());
  const { rows } = await store.pool.query(`select id from mail where state = 'waiting'`)
  const mails = rows.map(() => peer.next())
  while (await node.mail.deliverOne());
  return Promise.all(mails)
}

/** What stands in the mail's header for ending it. */
const linkOf = (mail: { text: string } | undefined) =>
  /^List-Unsubscribe:\s+<[^>]+\/digest\/([^>]+)>/m.exec(mail?.text.replace(/\r\n\s+/g, ' ') ?? '')?.[1] ?? ''

it('what is new comes once a day, newest first, and a day on which nothing is new brings nothing', async () => {
  await post('From before it was asked for')
  expect((await choose(8)).body).toEqual({ hour: 8, weekday: null })
  for (let n = 1; n <= 10; n++) await post(`News ${n} #morning`)
  await comeDue()
  const [mail] = await sendAll()
  if (mail === undefined) throw new Error('nothing came')
  const text = partOf(mail, 'text/plain')
  expect(mail.to).toEqual([`${reader.handle}@example.org`])
  expect(text).toContain('News 10 #morning')
  expect(text.indexOf('News 10')).toBeLessThan(text.indexOf('News 9'))
  expect(text).toContain('And 2 more.')
  expect(text).not.toContain('From before')
  expect(linkOf(mail)).toMatch(new RegExp(`^${reader.id}\\.`))
  await comeDue()
  expect(await sendAll()).toEqual([])
})

it('announcements stand first until they are done, and those that have waited bring no mail by themselves', async () => {
  const [by] = await addPeople(house, 1, 'administrator')
  await choose(8)
  const id = await announce(by.caller, { level: 'confirm' })
  await post('News of the day')
  await comeDue()
  const [mail] = await sendAll()
  const text = mail === undefined ? '' : partOf(mail, 'text/plain')
  expect(text).toContain('Please confirm: New prices from Monday.')
  expect(text.indexOf('New prices')).toBeLessThan(text.indexOf('News of the day'))
  await query(`update announcement set published_at = now() - interval '2 days' where id = $1`, [id])
  await comeDue()
  expect(await sendAll()).toEqual([])
})

it('who wants no announcements by mail finds none in it', async () => {
  const [by] = await addPeople(house, 1, 'administrator')
  const short = 'The lift stands still.'
  await announce(by.caller, { texts: [{ language: 'en', short, full_text: null }] })
  await query(`insert into contact_choice (account_id, unwanted) values ($1, '{email}')`, [reader.id])
  await choose(8)
  await post('News without a lift')
  await comeDue()
  const [mail] = await sendAll()
  expect(mail?.text).toContain('News without a lift')
  expect(mail?.text).not.toContain(short)
})

it('it comes on one day of the week for who chose that', async () => {
  expect((await choose(8, reader, 2)).body).toEqual({ hour: 8, weekday: 2 })
  await post('News of the week')
  await comeDue()
  const [mail] = await sendAll()
  expect(mail && partOf(mail, 'text/plain')).toContain('once a week')
  const { rows } = await store.pool.query<{ day: number }>(
    `select extract(isodow from d.next_at at time zone coalesce(nullif(a.time_zone, ''), 'UTC'))::int as day
     from digest d join account a on a.id = d.account_id where a.id = $1 and d.next_at > now()`,
    [reader.id],
  )
  expect(rows).toEqual([{ day: 3 }])
})

it('an announcement that one is done with is not in it', async () => {
  const [by] = await addPeople(house, 1, 'administrator')
  const short = 'The depot closes on Friday.'
  const id = await announce(by.caller, {
    level: 'confirm',
    texts: [{ language: 'en', short, full_text: null }],
  })
  await reader.caller.call('POST /api/birdhouse/v1/lane/:id/confirm', {
    params: { id },
    body: { revision: 1 },
  })
  await choose(8)
  await post('Other news')
  await comeDue()
  const [mail] = await sendAll()
  expect(mail?.text).toContain('Other news')
  expect(mail?.text).not.toContain(short)
})

it('what was read is not in it, nor what one wrote, nor what few may read', async () => {
  await choose(8)
  const read = await post('Read already')
  await reader.caller.call('POST /api/v1/markers', { body: { home: { last_read_id: read } } })
  await post(`A secret for @${reader.handle}`, { visibility: 'direct' })
  await post('Sad news', { spoiler_text: 'Illness' })
  await reader.caller.call('POST /api/v1/statuses', { body: { status: 'My own' } })
  await comeDue()
  const [mail] = await sendAll()
  const text = mail === undefined ? '' : partOf(mail, 'text/plain')
  expect(text).toContain('[Illness]')
  expect(text).toContain('(to be read in Birdhouse)')
  for (const word of ['Read already', 'secret', 'Sad news', 'My own']) expect(text).not.toContain(word)
})

it('two nodes that look at once write one', async () => {
  await choose(8)
  await post('Only once')
  await comeDue()
  await Promise.all([node.sendDigest(), node.sendDigest(), node.sendDigest()])
  const mails = await sendAll()
  expect(mails).toHaveLength(1)
})

it('the link in it ends it, without signing in, and no other link does', async () => {
  await choose(8)
  await post('Something')
  await comeDue()
  const [mail] = await sendAll()
  const link = linkOf(mail)
  const end = (token: string) =>
    callerWith(house, '').call('DELETE /api/birdhouse/v1/digest/:token', { params: { token } })
  for (const wrong of [`${link}x`, `${writer.id}.${link.split('.')[1]}`, writer.id, 'x', '.']) {
    expect((await end(wrong)).status).toBe(404)
  }
  expect((await reader.caller.call('GET /api/birdhouse/v1/digest')).body).toEqual({ hour: 8, weekday: null })
  expect((await end(link)).status).toBe(200)
  expect((await reader.caller.call('GET /api/birdhouse/v1/digest')).body).toEqual({
    hour: null,
    weekday: null,
  })
})

it('who has no address is told so, and who lost their access gets none', async () => {
  expect((await choose(8, writer)).status).toBe(422)
  await choose(8)
  await post('Not for leavers')
  await reader.caller.call('POST /api/birdhouse/v1/me/leave', { body: { handle: reader.handle } })
  await comeDue()
  expect(await sendAll()).toEqual([])
})

it('what came from daily sources stands in it, after what came home, until it has been seen', async () => {
  await choose(8)
  await reader.caller.call('PUT /api/birdhouse/v1/daily/people/:id', { params: { id: writer.id } })
  await post('Quietly said')
  await post('And once more')
  await comeDue()
  const [mail] = await sendAll()
  const text = mail === undefined ? '' : partOf(mail, 'text/plain')
  expect(text).toContain('From your daily sources: 2 posts of one person.')
  expect(text).toContain('Quietly said')
  await comeDue()
  expect(await sendAll()).toEqual([])
})
