import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '#server/base/clock.ts'
import { forgetDeliveries } from '#server/domains/delivery/index.ts'
import { openDatabase } from '#server/store/database.ts'
import { announce, type Wish } from '#test/rig/announce.ts'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { messageOf } from '#test/rig/messages.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { readPdf, readWords } from '#test/rig/read-pdf.ts'

/** A slip for each member of a place: printed, read by its square or typed by its code, and confirmed by a button alone. */
let house: TestHouse
let [leader, ana, ben, other]: Somebody[] = []
let admin: Somebody
beforeAll(async () => {
  house = await openHouse({ environment: { RATE_LIMITS: 'true' } })
  ;[admin] = await addPeople(house, 1, 'administrator')
  ;[leader, ana, ben, other] = await addPeople(house, 4)
  for (const [who, name] of [
    [ana, 'Ana Vaʻa'],
    [ben, 'Ben Ō'],
  ] as const)
    await query('update account set name = $2 where id = $1', [who?.id, name])
})
afterAll(() => house.stop())

const query = (sql: string, values: unknown[] = []) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query(sql, values)).rows)
const members = () => `person in (${ana?.handle}, ${ben?.handle})`
const publish = (more: Partial<Wish> = {}) =>
  announce(admin.caller, { level: 'confirm', condition: 'everybody', ...more })

const place = (of: Somebody | undefined, condition = members()) =>
  admin.caller.call('POST /api/birdhouse/v1/places', {
    body: { channel: 'slip', name: 'Depot', condition, leader_id: of?.id ?? null, by_person: true },
  })

let last = 9_000
/** What delivery puts there; the hours of the house are not waited for. Answers the id of the paper. */
async function hang(placeId: string, announcementId: string): Promise<string> {
  last += 1
  const message = { ...messageOf({ id: String(last), announcementId, level: 'confirm', asks: 'confirm' }) }
  await query(
    'insert into board (delivery_id, place_id, announcement_id, revision, message, created_at) values ($1, $2, $3, 1, $4, now())',
    [last, placeId, announcementId, JSON.stringify(message)],
  )
  return String(last)
}
async function fetchSheet(by: Caller, paper: string, query = ''): Promise<Buffer> {
  const answer = await fetch(`${house.url}/api/birdhouse/v1/papers/${paper}/sheet${query}`, {
    headers: { cookie: by.cookie },
  })
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const print = async (by: Caller, paper: string) => readPdf(await fetchSheet(by, paper))
const type = (code: string) =>
  fetch(`${house.url}/code`, { method: 'POST', body: new URLSearchParams({ code }), redirect: 'manual' })
const codeOn = (text: string | undefined) => /[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(text ?? '')?.[0] ?? ''
const confirmed = async (id: string) =>
  (
    await query(
      'select account_id from addressee where announcement_id = $1 and confirmed_at is not null order by 1',
      [id],
    )
  ).map((one) => one.account_id)

it('each member gets a slip with their name, and their square and their code open their page, where only the button confirms', async () => {
  const { body } = await place(leader)
  expect(body).toMatchObject({ by_person: true })
  const id = await publish()
  const paper = await hang(body.id, id)
  const [listed] = (await leader?.caller.call('GET /api/birdhouse/v1/papers'))?.body ?? []
  expect(listed).toMatchObject({ id: paper, by_person: true })
  const pages = await print(leader?.caller as Caller, paper)
  expect(pages.map(({ text }) => /For (Ana Vaʻa|Ben Ō)/.exec(text)?.[1])).toEqual(['Ana Vaʻa', 'Ben Ō'])
  const [first, second] = pages
  expect(first?.text).toContain('/code and type')
  expect(codeOn(first?.text)).not.toBe(codeOn(second?.text))
  const again = await print(leader?.caller as Caller, paper)
  expect(again.map(({ text }) => codeOn(text))).toEqual(pages.map(({ text }) => codeOn(text)))

  const square = new URL(second?.square ?? '').pathname
  expect(await (await fetch(house.url + square)).text()).toContain('For Ben Ō.')
  const typed = await type(` ${codeOn(first?.text).toLowerCase().replace('-', ' ')} `)
  const page = typed.headers.get('location') ?? ''
  expect([typed.status, page]).toEqual([303, new URL(first?.square ?? '').pathname])
  expect(await (await fetch(house.url + page)).text()).toContain('For Ana Vaʻa.')
  expect(await confirmed(id)).toEqual([])
  await fetch(house.url + page, {
    method: 'POST',
    body: new URLSearchParams({ act: 'confirm', revision: '1' }),
  })
  expect(await confirmed(id)).toEqual([ana?.id])
  const [receipt] = await query(
    'select channel from receipt where announcement_id = $1 and confirmed_at is not null',
    [id],
  )
  expect(receipt).toEqual({ channel: 'slip' })
  // Whoever may not know who has confirmed prints them all again.
  expect(await print(leader?.caller as Caller, paper)).toHaveLength(2)
})

it('whoever prints slips learns from nobody’s page what they did, and their look counts for nobody', async () => {
  const { body } = await place(leader)
  const id = await publish()
  const pages = await print(leader?.caller as Caller, await hang(body.id, id))
  const [first, second] = pages.map(({ square }) => house.url + new URL(square ?? '').pathname)
  const look = async (address = '') =>
    (await (await fetch(address)).text())
      .replace(/Ana Vaʻa|Ben Ō/g, '')
      .replaceAll(new URL(address).pathname, '')
  const press = (fields: Record<string, string>) =>
    fetch(first ?? '', { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
  await fetch(`${first}/opened.css`)
  expect(
    await query('select 1 from addressee where announcement_id = $1 and read_at is not null', [id]),
  ).toEqual([])
  const untouched = await look(second)
  expect(await look(first)).toBe(untouched)
  expect(untouched).not.toContain('opened.css')
  const answers: (string | null)[] = []
  for (const fields of [
    { act: 'confirm', revision: '1' },
    { act: 'useful' },
    { act: 'confirm', revision: '1' },
  ] as Record<string, string>[])
    answers.push((await press(fields)).headers.get('location'))
  expect(new Set(answers)).toEqual(new Set([`${new URL(first ?? '').pathname}?noted=1`]))
  expect(await confirmed(id)).toEqual([ana?.id])
  expect(await look(first)).toBe(untouched)
  expect(await look(`${first}?noted=1`)).toContain('Noted. Thank you.')
  await fetch(second ?? '', { method: 'POST', body: new URLSearchParams({ act: 'not' }) })
  expect(
    await query('select 1 from addressee where announcement_id = $1 and read_at is not null', [id]),
  ).toHaveLength(2)
})

it('whoever may read named lists prints, where a duty is stated, only who has not confirmed; that is logged', async () => {
  const { body } = await place(admin)
  const id = await publish({ duty: 'Safety at work' })
  const paper = await hang(body.id, id)
  await query(
    'update addressee set confirmed_at = now(), confirmed_revision = 1 where announcement_id = $1 and account_id = $2',
    [id, ana?.id],
  )
  const pages = await print(admin.caller, paper)
  expect(pages.map(({ text }) => text.includes('Ben Ō'))).toEqual([true])
  const logged = async () => (await admin.caller.call('GET /api/birdhouse/v1/audit', { query: {} })).body[0]
  expect(await logged()).toMatchObject({ kind: 'named_list_read', facts: { announcement: id, people: 1 } })
  await query(
    'update addressee set confirmed_at = now(), confirmed_revision = 1 where announcement_id = $1',
    [id],
  )
  expect(codeOn((await print(admin.caller, paper))[0]?.text)).toBe('')
  expect(await logged()).toMatchObject({ kind: 'named_list_read', facts: { announcement: id, people: 0 } })
})

it('a hundred slips are in a file, which leads to the next one, so that nobody is left out', async () => {
  const { body } = await place(leader, 'team = Hundreds')
  const many = await addPeople(house, 103)
  await query("update account set team = 'Hundreds' where id = any($1::bigint[])", [many.map(({ id }) => id)])
  const paper = await hang(body.id, await publish())
  const pages = await readWords(await fetchSheet(leader?.caller as Caller, paper))
  expect(pages).toHaveLength(101)
  const rest = pages.at(-1)?.replace(/\s/g, '') ?? ''
  expect(rest).toContain('3more')
  const next = /\?after=\d+/.exec(rest)?.[0]
  const more = await readWords(await fetchSheet(leader?.caller as Caller, paper, next))
  expect(more).toHaveLength(3)
  expect(new Set([...pages.slice(0, 100), ...more].map(codeOn)).size).toBe(103)
  const other = (after: string) =>
    fetch(`${house.url}/api/birdhouse/v1/papers/${paper}/sheet?after=${after}`, {
      headers: { cookie: leader?.caller.cookie ?? '' },
    })
  expect([
    (await other('1')).status,
    (await other("x'")).status,
    (await other('9'.repeat(30))).status,
  ]).toEqual([404, 404, 404])
})

it('a slip for each needs to know who they are; a place without members there prints one for all', async () => {
  const refused = await place(leader, '')
  expect([refused.status, (refused.body as { code?: string }).code]).toEqual([422, 'place_members'])
  const { body } = await place(leader, `person = ${other?.handle}`)
  const id = await publish({ condition: `person = ${ana?.handle}` })
  const [page, ...more] = await print(leader?.caller as Caller, await hang(body.id, id))
  expect([more, codeOn(page?.text)]).toEqual([[], ''])
})

it('whoever writes learns which letters paper can’t show, where paper is in the plan', async () => {
  const { body } = await place(leader)
  const texts = [{ language: 'en', short: 'The shop closes 金曜日.', full_text: 'Kia ora' }]
  const steps = [{ channel: 'slip', after: 0, unless: 'confirmed', place: body.id }]
  const lettersOf = async (id: string) =>
    (await admin.caller.call('GET /api/birdhouse/v1/announcements/:id/unprintable', { params: { id } })).body
      .letters
  expect(await lettersOf(await publish({ texts, plan: { steps } }))).toEqual(['金', '曜', '日'])
  expect(await lettersOf(await publish({ texts }))).toEqual([])
})

it('a code opens nothing once links are revoked, nor when it is forgotten who got what', async () => {
  const { body } = await place(leader)
  const id = await publish()
  const paper = await hang(body.id, id)
  const codes = (await print(leader?.caller as Caller, paper)).map(({ text }) => codeOn(text))
  await ana?.caller.call('DELETE /api/birdhouse/v1/contact/links', {})
  expect((await type(codes[0] ?? '')).status).toBe(404)
  expect((await type(codes[1] ?? '')).status).toBe(303)
  await query(
    "update announcement set state = 'expired', ended_at = now() - interval '31 days' where id = $1",
    [id],
  )
  const store = openDatabase(house.databaseUrl, 2, () => {})
  await forgetDeliveries({ db: store.db, clock: systemClock })
  await store.close()
  expect((await type(codes[1] ?? '')).status).toBe(404)
})

it('a wrong code says so plainly, and many of them have to wait', async () => {
  const wrong = await type('ZZZZ-ZZZZ')
  expect(wrong.status).toBe(404)
  expect(await wrong.text()).toMatch(/role="alert"[^>]*>No slip has this code/)
  let answer = wrong
  for (let tries = 0; tries < 60 && answer.status !== 429; tries++) answer = await type('ZZZZ-ZZZY')
  expect(answer.status).toBe(429)
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await answer.text()).toContain('Too many codes were wrong.')
  const login = await fetch(`${house.url}/api/birdhouse/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'nobody', password: 'wrong and long' }),
  })
  expect(login.status).not.toBe(429)
})
