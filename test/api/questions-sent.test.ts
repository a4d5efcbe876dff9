import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { askOutside, forgetAsked } from '#server/domains/remembered/index.ts'
import { createEventBus } from '#server/platform/events/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { announce } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { startHttpPeer } from '#test/rig/http-peer.ts'
import { certificate } from '#test/rig/peer-certificate.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { partOf, type SmtpPeer, startSmtpPeer } from '#test/rig/smtp-peer.ts'

/** A question from the draw to the mail and the SMS, and back by the page that they lead to. */
let house: TestHouse
let store: Store
let mails: SmtpPeer
let gateway: Awaited<ReturnType<typeof startHttpPeer>>
let writer: Somebody
let [mailed, phoned, chosen]: Somebody[] = []
/** An address whose mailbox there is not. */
let dead = ''
const trusted = getCACertificates('default')

beforeAll(async () => {
  setDefaultCACertificates([...trusted, certificate])
  mails = await startSmtpPeer({
    onRcptTo({ address }, _session, done) {
      done(address === dead ? Object.assign(new Error('5.1.1 nobody'), { responseCode: 550 }) : undefined)
    },
  })
  gateway = await startHttpPeer()
  house = await openHouse({
    environment: {
      ...{ FETCH_ALLOW: '127.0.0.1', SMTP_HOST: 'localhost', SMTP_PORT: String(mails.port) },
      MAIL_SENDER: 'birdhouse@example.org',
    },
  })
  store = openDatabase(house.databaseUrl, 2, () => {})
  const [admin] = await addPeople(house, 1, 'administrator')
  ;[writer] = await addPeople(house, 1, 'communicator')
  await admin.caller.call('PUT /api/birdhouse/v1/channels/sms', {
    body: {
      ...{
        url: `${gateway.url}/sms`,
        method: 'POST',
        kind: 'json',
        sender: 'K',
        segmentsMax: 4,
        reference: '',
      },
      ...{ headers: [], body: '{"to":"{to}","text":"{text}"}' },
      receipts: { id: '', status: '', delivered: [], failed: [], from: '', text: '' },
    },
  })
})
afterAll(async () => {
  setDefaultCACertificates(trusted)
  await store.close()
  await house.stop()
  gateway.close()
  await mails.stop()
})

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)
const mailOf = ({ handle }: Somebody) => `${handle}@example.org`

beforeEach(async () => {
  mails.received.length = 0
  gateway.asked.length = 0
  dead = ''
  ;[mailed, phoned, chosen] = await addPeople(house, 3)
  await query(
    "update account set working_hours = 'Mon-Sun 00:00-24:00', time_zone = 'UTC' where id = any($1)",
    [[mailed?.id, phoned?.id, chosen?.id]],
  )
  await query('update account set email = $2 where id = $1', [mailed?.id, mailOf(mailed as Somebody)])
  await query('update account set phone = $2 where id = $1', [phoned?.id, `+6421${phoned?.id.slice(-7)}`])
})

const settings = {
  ...{ usualHours: 'Mon-Fri 09:00-17:00', zone: 'UTC' },
  ...{ overrides: { confirm: false, emergency: true }, quiet: null, weekends: true },
  aMinute: { email: 6_000, push: 3_000, sms: 120, chat: 60 },
}
const ground = () => ({ db: store.db, events: createEventBus(store.db), clock: systemClock })
/** As the worker does every few seconds. */
const look = () => askOutside(ground(), settings, ['email', 'sms'])

const WORDS = 'What does the small plan cost?'
async function draw(): Promise<{ id: string; about: string }> {
  const everybody = [mailed, phoned, chosen].map((one) => one?.handle).join(', ')
  const about = await announce(writer.caller, { condition: `person in (${everybody})` })
  const body = { words: WORDS, options: ['17 dollars', '<19> dollars'], correct: 1, people: 20 }
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/question', {
    params: { id: about },
    body,
  })
  const [{ id }] = await query('select id from question where announcement_id = $1', [about])
  return { id, about }
}
/** A day of theirs passes. */
const passDay = (id: string) =>
  query(
    `with q as (update question set made_at = made_at - interval '1 day' where id = $1)
     update asked set look_at = now() where question_id = $1 and look_at is not null`,
    [id],
  )

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('did not come to pass in 10 seconds')
}
const deliveries = (id: string) =>
  query('select account_id, channel, state, step from delivery where question_id = $1 order by id', [id])
const settled = (id: string) =>
  until(async () => (await deliveries(id)).every(({ state }) => state !== 'waiting'))
async function askNow(): Promise<{ id: string; about: string }> {
  const drawn = await draw()
  await passDay(drawn.id)
  await look()
  await settled(drawn.id)
  return drawn
}
const textOf = (at = 0) => partOf(mails.received[at] as never, 'text/plain')
const linkIn = (text: string) => /\/q\/[\w.-]+/.exec(text)?.[0] ?? 'none'
const open = async (link: string, language = 'en') => {
  const answered = await fetch(house.url + link, { headers: { 'accept-language': language } })
  return { status: answered.status, text: await answered.text() }
}
const press = (link: string, fields: Record<string, string>) =>
  fetch(house.url + link, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
const counted = (id: string) =>
  query('select answer, people from answer_count where question_id = $1 order by 1', [id])

it('who was drawn and has not answered is asked on one way after some hours of theirs, and never again on it', async () => {
  await query('update account set email = $2, phone = $3 where id = $1', [
    ...[chosen?.id, mailOf(chosen as Somebody), `+6427${chosen?.id.slice(-7)}`],
  ])
  await chosen?.caller.call('PUT /api/birdhouse/v1/contact', { body: { unwanted: ['email'] } })
  const { id } = await draw()
  await look()
  expect(await deliveries(id)).toEqual([])
  await passDay(id)
  await look()
  await settled(id)
  expect(mails.received.map(({ to }) => to[0])).toEqual([mailOf(mailed as Somebody)])
  expect(gateway.asked).toHaveLength(2)
  await passDay(id)
  await look()
  expect(await deliveries(id)).toHaveLength(3)
  const sms = JSON.parse(gateway.asked[0]?.body ?? '{}') as { text: string }
  expect(sms.text).toMatch(/: A question: What does the small plan cost\?.* http\S+\/q\/\S+$/)
  const mail = textOf()
  expect(mail).toMatch(/A question for you[\s\S]+small plan cost\?[\s\S]+· 17 dollars[\s\S]+Answer:/)
  expect(mails.received[0]?.text).toMatch(/^Subject: A question: What does the small plan cost\?/im)
  expect(partOf(mails.received[0] as never, 'text/html')).toContain('&lt;19&gt; dollars')
  // Nothing of it leads to what would tell the answer, or count as a receipt.
  expect(mails.received[0]?.text).not.toMatch(/\/a\/|\/announcements/)
})

it('only its button answers, once, and it is kept nowhere who said what, nor counted as a receipt', async () => {
  const { id, about } = await askNow()
  const link = linkIn(textOf())
  const shown = await open(link)
  await fetch(house.url + link, { method: 'HEAD' })
  expect(shown.status).toBe(200)
  expect(shown.text).toContain('&lt;19&gt; dollars')
  expect(shown.text).toContain('I don’t know')
  expect(shown.text).not.toMatch(/<script|\/a\/\w+\.\w+\.|announcements|New prices/)
  expect(await counted(id)).toEqual([])
  expect((await press(link, {})).headers.get('location')).toBe(`${link}?choose=1`)
  expect((await open(`${link}?choose=1`)).text).toContain('role="alert"')
  expect((await press(link, { option: '7' })).headers.get('location')).toBe(`${link}?choose=1`)
  expect((await press(link, { option: '1' })).status).toBe(303)
  expect((await press(link, { option: '0' })).status).toBe(303)
  expect((await open(link)).text).toContain('Counted. Thank you.')
  expect(await counted(id)).toEqual([{ answer: 'right', people: 1 }])
  const receipts = await query('select from receipt where announcement_id = $1', [about])
  const counts = await query('select from delivery_count where announcement_id = $1', [about])
  const reached = await query(
    'select from addressee where announcement_id = $1 and delivered_at is not null',
    [about],
  )
  expect([receipts, counts, reached]).toEqual([[], [], []])
  const shownToAuthor = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/deliveries', {
    params: { id: about },
  })
  expect(shownToAuthor.body.progress).toEqual([])
})

it('it is asked in the language of the person, whatever it was written in', async () => {
  await query("update account set languages = '{de}' where id = $1", [mailed?.id])
  await askNow()
  expect(textOf()).toMatch(/Eine Frage an dich[\s\S]+Antworten:/)
  expect((await open(linkIn(textOf()))).text).toMatch(/<html lang="de">[\s\S]+Ich weiß es nicht/)
})

it('who answers in the app meanwhile is told nothing; a mailbox that there is not leads to the next way', async () => {
  const drawn = await draw()
  await query('update account set phone = $2 where id = $1', [mailed?.id, `+6422${mailed?.id.slice(-7)}`])
  await passDay(drawn.id)
  dead = mailOf(mailed as Somebody)
  await phoned?.caller.call('POST /api/birdhouse/v1/questions/:id/answer', {
    ...{ params: { id: drawn.id }, body: { option: null } },
  })
  await look()
  await settled(drawn.id)
  expect(await deliveries(drawn.id)).toMatchObject([{ account_id: mailed?.id, state: 'refused' }])
  await passDay(drawn.id)
  await look()
  await settled(drawn.id)
  expect((await deliveries(drawn.id)).map(({ channel, state }) => [channel, state])).toEqual([
    ['email', 'refused'],
    ['sms', 'sent'],
  ])
  expect(gateway.asked).toHaveLength(1)
})

it('a link that is forged, of somebody else or revoked opens nothing; one that is late or withdrawn says so', async () => {
  const { id, about } = await askNow()
  const link = linkIn(textOf())
  const [question, , mark] = link.replace('/q/', '').split('.')
  const foreign = `/q/${question}.${BigInt(phoned?.id ?? 0).toString(36)}.${mark}`
  for (const wrong of [`${link.slice(0, -1)}`, foreign, '/q/1.2.3', '/q/....', `${link}.e`]) {
    expect((await open(wrong)).status).toBe(404)
    expect((await press(wrong, { option: '1' })).status).toBe(404)
  }
  await query("update question set closes_at = now() - interval '1 second' where id = $1", [id])
  expect((await open(link, 'de')).text).toMatch(/This question is closed|geschlossen/)
  await press(link, { option: '1' })
  await query("update question set closes_at = now() + interval '1 day' where id = $1", [id])
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id: about } })
  expect((await open(link)).text).toContain('This question is closed')
  await press(link, { option: '1' })
  expect(await counted(id)).toEqual([])
  await mailed?.caller.call('DELETE /api/birdhouse/v1/contact/links', {})
  expect((await open(link)).status).toBe(404)
})

it('another page can press no button for somebody, and outside of their hours nobody is asked', async () => {
  const { id } = await askNow()
  const across = await fetch(house.url + linkIn(textOf()), {
    method: 'POST',
    body: new URLSearchParams({ option: '1' }),
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(across.status).toBe(403)
  expect(await counted(id)).toEqual([])
  const tomorrow = "to_char(now() at time zone 'UTC' + interval '2 days', 'Dy') || ' 00:00-24:00'"
  await query('delete from asked where account_id = $1', [mailed?.id])
  await query(`update account set working_hours = ${tomorrow} where id = $1`, [mailed?.id])
  const later = await draw()
  await passDay(later.id)
  await look()
  expect((await deliveries(later.id)).filter(({ account_id }) => account_id === mailed?.id)).toEqual([])
})

it('it is forgotten who was asked, and with it where it was sent', async () => {
  const { id } = await askNow()
  await query("update asked set asked_at = asked_at - interval '16 days' where question_id = $1", [id])
  // However late it was sent.
  await query("update question set made_at = made_at - interval '16 days' where id = $1", [id])
  const { forgetDeliveries } = await import('#server/domains/delivery/index.ts')
  await forgetAsked(ground())
  await forgetDeliveries(ground())
  expect(await deliveries(id)).toEqual([])
  expect((await open(linkIn(textOf()))).text).toContain('This question is closed')
})
