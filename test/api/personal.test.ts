import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createLinks } from '#server/domains/delivery/index.ts'
import { createSealer } from '#server/platform/secrets/index.ts'
import { openDatabase, type Store } from '#server/store/database.ts'
import { announce, announcement, type Wish } from '#test/rig/announce.ts'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'
import { photo, upload } from '#test/rig/pictures.ts'

let house: TestHouse
let store: Store
let writer: Somebody
let reader: Somebody
let other: Somebody
let links: ReturnType<typeof createLinks>

beforeAll(async () => {
  house = await openHouse()
  store = openDatabase(house.databaseUrl, 2, () => {})
  links = createLinks(
    store,
    createSealer(() => 'a key for tests that is long enough'),
  )
  ;[writer] = await addPeople(house, 1, 'communicator')
})
afterAll(async () => {
  await store.close()
  await house.stop()
})
beforeEach(async () => {
  ;[reader, other] = await addPeople(house, 2)
})

const publish = (more: Partial<Wish> = {}) =>
  announce(writer.caller, { level: 'confirm', condition: `person = ${reader.handle}`, ...more })
const tokenFor = (announcementId: string, accountId = reader.id, generation = 0) =>
  links.make({ announcementId, accountId, channel: 'email', links: generation })
const ask = (token: string, more: RequestInit & { path?: string } = {}) =>
  fetch(`${house.url}/a/${token}${more.path ?? ''}`, { redirect: 'manual', ...more })
const press = (token: string, fields: Record<string, string>) =>
  ask(token, { method: 'POST', body: new URLSearchParams(fields) })
const mine = async (id: string, accountId = reader.id) =>
  withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query(
      'select delivered_at, read_at, confirmed_at, useful from addressee where announcement_id = $1 and account_id = $2',
      [id, accountId],
    )
    return rows[0]
  })

it('says what it is about, to whom and who sees what, in the language of the person, without an account and without a script', async () => {
  const texts = [
    { language: 'en', short: 'New <prices> from Monday.', full_text: 'One.\n\nTwo.' },
    { language: 'de', short: 'Neue Preise ab Montag.', full_text: null },
  ]
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set languages = '{de}' where id = $1", [other.id]),
  )
  const id = await publish({
    texts,
    duty: 'Safety at work',
    condition: `person in (${reader.handle}, ${other.handle})`,
  })
  const english = await ask(tokenFor(id))
  const page = await english.text()
  expect(english.status).toBe(200)
  expect(page).toContain('New &lt;prices&gt; from Monday.')
  expect(page).toContain('I have read this')
  expect(page).toContain('Safety at work')
  expect(page).not.toContain('<script')
  expect(page.length).toBeLessThan(6_000)
  expect(english.headers.get('cache-control')).toContain('no-store')
  expect(page).toContain(`it went to: person is ${reader.handle} or ${other.handle}.`)
  const german = await (await ask(tokenFor(id, other.id))).text()
  expect(german).toMatch(/Neue Preise[\s\S]*Ich habe das gelesen/)
  expect(german).toContain(`weil es an diese ging: Person ist ${reader.handle} oder ${other.handle}.`)
})

it('its reader chooses the language, and has it in that of the browser where they have chosen none anywhere', async () => {
  const texts = [
    { language: 'en', short: 'New prices.', full_text: null },
    { language: 'ar', short: 'أسعار جديدة', full_text: null },
    { language: 'de', short: 'Neue Preise.', full_text: null },
  ]
  const token = tokenFor(await publish({ texts }))
  const accepting = (language: string, path = '') =>
    ask(token, { path, headers: { 'accept-language': language } }).then((answer) => answer.text())
  expect(await accepting('de-AT,en;q=0.5')).toMatch(
    /lang="de"[\s\S]*Neue Preise\.[\s\S]*Ich habe das gelesen/,
  )
  expect(await accepting('fr, ar;q=0.9')).toMatch(/dir="rtl"><h1>أسعار/)
  const chosen = await accepting('de', '?l=ar')
  expect(chosen).toMatch(/aria-current="true">العربية/)
  expect(chosen).toMatch(/dir="rtl"><h1>أسعار[\s\S]*action="\/a\/[^"]*\?l=ar"/)
  expect(await accepting('en', '?l=%3Cb%3E&l=x')).toContain('New prices.')
  const pressed = await ask(token, {
    method: 'POST',
    path: '?l=de',
    body: new URLSearchParams({ act: 'useful' }),
  })
  expect(pressed.headers.get('location')).toBe(`/a/${token}?l=de`)
})

it('shows its pictures to who has the link, and to nobody else', async () => {
  const picture = (await upload(house, writer.caller, await photo())).body
  const id = await publish({ media_ids: [picture.id] })
  const token = tokenFor(id)
  const [, file = ''] = /<img src="([^"]+)"/.exec(await (await ask(token)).text()) ?? []
  const status = async (path: string) => (await fetch(`${house.url}${path}`)).status
  expect(file).toContain(`/media/${picture.id}/full.webp`)
  expect(await status(file)).toBe(200)
  expect(await status(file.replace(token, tokenFor(id, other.id)))).toBe(404)
  expect(await status(file.replace(token, `${token.slice(0, -1)}_`))).toBe(404)
  expect(await status(file.replace(picture.id, '1'))).toBe(404)
  expect(await status(`/a/${token}/media/x/full.webp`)).toBe(404)
  const elsewhere = await publish()
  expect(await status(file.replace(token, tokenFor(elsewhere)))).toBe(404)
  expect(await status(file.replace(token, tokenFor(elsewhere, writer.id)))).toBe(404)
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect(await status(file)).toBe(404)
})

it('languages that are none are refused, and what has come in before is shown all the same', async () => {
  const texts = [
    { language: 'en', short: 'New prices.', full_text: null },
    { language: 'de', short: 'Neue Preise.', full_text: null },
  ]
  const named = (language: string) =>
    writer.caller.call('POST /api/birdhouse/v1/announcements', {
      body: announcement({ texts: [{ language, short: 'New prices.', full_text: null }] }),
    })
  for (const language of ['en-12', 'zh-yue']) expect((await named(language)).status).toBe(422)
  expect((await named('zh-Hant')).status).toBe(200)
  const id = await publish({ texts })
  await withDatabase(house.databaseUrl, (client) =>
    client.query(
      "update announcement_text set language = 'en-12' where announcement_id = $1 and language = 'de'",
      [id],
    ),
  )
  const page = await ask(tokenFor(id))
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('>en-12</a>')
})

it('opening it confirms nothing, whoever opens it; a browser that shows it counts as read, and one that fetches ahead does not', async () => {
  const id = await publish()
  const token = tokenFor(id)
  await ask(token)
  await ask(token, { method: 'HEAD' })
  await ask(token, { method: 'HEAD', path: '/opened.css' })
  await ask(token, { path: '/opened.css', headers: { 'sec-purpose': 'prefetch;prerender' } })
  expect(await mine(id)).toMatchObject({ read_at: null, confirmed_at: null })
  expect((await ask(token, { path: '/opened.css' })).status).toBe(200)
  expect(await mine(id)).toMatchObject({ read_at: expect.any(Date), confirmed_at: null })
})

it('its button confirms, once and for all, and readers say whether it was useful', async () => {
  const id = await publish()
  const token = tokenFor(id)
  const pressed = await press(token, { act: 'confirm', revision: '1' })
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, `/a/${token}`])
  await press(token, { act: 'confirm', revision: '1' })
  await press(token, { act: 'not' })
  expect(await mine(id)).toMatchObject({ confirmed_at: expect.any(Date), useful: false })
  expect(await (await ask(token)).text()).toContain('You have confirmed this')
})

it('what was corrected meanwhile is not confirmed by the page from before', async () => {
  const id = await publish()
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id', { params: { id } })
  const texts = [{ language: 'en', short: 'Newer prices.', full_text: null }]
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/correct', {
    params: { id },
    body: { changed_at: body.changed_at, texts },
  })
  const pressed = await press(tokenFor(id), { act: 'confirm', revision: '1' })
  expect(pressed.headers.get('location')).toMatch(/corrected=1$/)
  expect(await mine(id)).toMatchObject({ confirmed_at: null })
})

it('a link that is forged, revoked, of somebody else or of who is not addressed opens nothing and changes nothing', async () => {
  const id = await publish()
  const token = tokenFor(id)
  const [announcement, , letter, mark] = token.split('.')
  const forged = [
    `${announcement}.${BigInt(other.id).toString(36)}.${letter}.${mark}`,
    token.slice(0, -1),
    token.replace('.e.', '.s.'),
    token.toUpperCase(),
    '....',
    'zzzzzzzzzzzzz.zzzzzzzzzzzzz.e.x',
    tokenFor(id, other.id),
  ]
  for (const one of forged) {
    expect((await ask(one)).status).toBe(404)
    expect((await press(one, { act: 'confirm', revision: '1' })).status).toBe(404)
    expect((await ask(one, { path: '/opened.css' })).status).toBe(
      404 - (one === tokenFor(id, other.id) ? 204 : 0),
    )
  }
  await reader.caller.call('DELETE /api/birdhouse/v1/contact/links', {})
  expect((await ask(token)).status).toBe(404)
  expect((await press(token, { act: 'confirm', revision: '1' })).status).toBe(404)
  expect(await mine(id)).toMatchObject({ read_at: null, confirmed_at: null })
  expect((await ask(tokenFor(id, reader.id, 1))).status).toBe(200)
  expect(await mine(id, other.id)).toBeUndefined()
})

it('takes forms alone: nothing else that is sent to it is an error of ours', async () => {
  const token = tokenFor(await publish())
  const body = JSON.stringify({ act: 'confirm', revision: { toString: 1, valueOf: 1 } })
  for (const path of [`/a/${token}`, '/code', '/q/x']) {
    const answer = await fetch(`${house.url}${path}`, {
      ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
    })
    expect([path, answer.status]).toEqual([path, 415])
  }
})

it('what was withdrawn says so and takes no answer; another page can press no button for somebody', async () => {
  const id = await publish()
  const token = tokenFor(id)
  const across = await ask(token, {
    method: 'POST',
    body: new URLSearchParams({ act: 'confirm', revision: '1' }),
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(across.status).toBe(403)
  await writer.caller.call('POST /api/birdhouse/v1/announcements/:id/withdraw', { params: { id } })
  expect(await (await ask(token)).text()).toContain('does not stand any more')
  await press(token, { act: 'confirm', revision: '1' })
  expect(await mine(id)).toMatchObject({ confirmed_at: null })
})

it('a person chooses by which ways nothing comes, and sees what comes all the same', async () => {
  expect((await reader.caller.call('GET /api/birdhouse/v1/contact', {})).body).toEqual({
    ...{ ways: [], unwanted: [], overridden: 'emergency' },
  })
  const chosen = await reader.caller.call('PUT /api/birdhouse/v1/contact', {
    body: { unwanted: ['sms', 'sms'] },
  })
  expect(chosen.body.unwanted).toEqual(['sms'])
})

it('a plan is proposed for an audience, refused where it can’t be meant, and tells how far it is', async () => {
  await withDatabase(house.databaseUrl, (client) =>
    client.query("update account set email = 'a@example.org' where id = $1", [reader.id]),
  )
  const query = { level: 'important' as const, condition: `person = ${reader.handle}` }
  const { body } = await writer.caller.call('GET /api/birdhouse/v1/announcement_plan', { query })
  // Of fewer than five, nobody learns who can't be reached.
  expect(body).toMatchObject({ people: 1, reach: { email: 1, push: 1, sms: 1 }, places: [] })
  expect(body.channels).toContainEqual({ channel: 'email', ready: false, why: 'mail_off' })
  await expect(
    publish({ plan: { steps: [{ channel: 'email', after: -1, unless: 'read' }] } }),
  ).rejects.toThrow('announcement_plan')
  const id = await publish({ plan: { steps: [{ channel: 'email', after: 500, unless: 'read' }] } })
  const told = await writer.caller.call('GET /api/birdhouse/v1/announcements/:id/deliveries', {
    params: { id },
  })
  expect(told.body).toMatchObject({ plan: { steps: [{ channel: 'email', after: 500 }] }, progress: [] })
})
