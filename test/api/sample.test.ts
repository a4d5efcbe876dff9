import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openHouse, type TestHouse } from '#test/rig/house.ts'
import { withDatabase } from '#test/rig/people.ts'

let house: TestHouse
let anybody: Caller
beforeAll(async () => {
  house = await openHouse()
  await house.nobody.call('POST /api/birdhouse/v1/setup/sample', { body: { token: house.setupToken } })
  anybody = await house.signIn('anahera.ngata')
})
afterAll(() => house.stop())

const search = async (q: string) =>
  (await anybody.call('GET /api/v2/search', { query: { q, type: 'statuses', limit: 40 } })).body.statuses

it('has pictures, described and to be seen', async () => {
  const shown = await search('has:picture')
  expect(shown.length).toBeGreaterThanOrEqual(6)
  for (const { media_attachments: media } of shown) {
    expect(media[0]?.description).toMatch(/\w{3}/)
    const seen = await fetch(media[0]?.preview_url ?? '', { headers: { cookie: anybody.cookie } })
    const { width } = await sharp(await seen.arrayBuffer()).metadata()
    expect(width).toBeGreaterThan(200)
  }
  const ids = async (q: string) => (await search(q)).map(({ id }) => id).toSorted()
  expect(await ids('has:media')).toEqual(
    [...(await ids('has:picture')), ...(await ids('has:video'))].toSorted(),
  )
  expect(await ids('has:media -has:picture')).toEqual(await ids('has:video'))
  expect(await ids('-has:media has:picture')).toEqual([])
  expect((await search('stream tail cabinet')).length).toBe(1)
})

it('has polls with votes, open and over, a quote, a warning, and an emoji of its own', async () => {
  const polls = (await search('has:poll')).map(({ poll }) => poll)
  expect(polls.map((poll) => poll?.expired).toSorted()).toEqual([false, true])
  for (const poll of polls)
    expect(poll?.options.reduce((sum, { votes_count }) => sum + (votes_count ?? 0), 0)).toBe(
      poll?.voters_count,
    )
  const [mast] = await search('office view chair from:stu.kerrigan')
  expect(mast?.quotes_count).toBe(1)
  expect(mast?.emojis.map(({ shortcode }) => shortcode)).toEqual(['kereru'])
  const [quoting] = await search('from:hinemoa.rangihuna otago')
  expect(quoting?.quote?.state).toBe('accepted')
  const [warned] = await search('eel rather close')
  expect(warned).toMatchObject({ sensitive: true, spoiler_text: 'An eel, rather close' })
})

it('has rules, and words that are explained', async () => {
  expect((await anybody.call('GET /api/v1/instance/rules')).body.length).toBe(5)
  expect((await anybody.call('GET /api/birdhouse/v1/glossary')).body.length).toBeGreaterThan(2)
})

const count = (sql: string) =>
  withDatabase(house.databaseUrl, async (client) => (await client.query<{ n: number }>(sql)).rows[0]?.n ?? -1)

const KINDS = ['delivered', 'seen', 'read', 'confirmed']
const each = (from: string, unit: string, channel: string, joins = '') =>
  KINDS.map(
    (
      kind,
    ) => `select ${from}.announcement_id, case when d.joined then -1 else ${unit} end::int as unit_id, ${channel} as channel,
      '${kind}' as kind, ${from}.${kind}_at as hour, count(*)::int as people from ${joins} where ${from}.${kind}_at is not null group by 1, 2, 3, 4, 5`,
  ).join(' union all ')

it('has announcements whose counts are those of their receipts', async () => {
  const known = `select announcement_id from addressee`
  const counted = `select announcement_id, unit_id::int, channel, kind, hour, people from announcement_count where announcement_id in (${known})`
  const recounted = `${each('d', 'd.unit_id', `'any'`, 'addressee d')} union all
    ${each('r', 'd.unit_id', 'r.channel', 'receipt r join addressee d using (announcement_id, account_id)')}`
  expect(await count(`select count(*)::int as n from (${counted}) counted`)).toBeGreaterThan(1_000)
  for (const [one, other] of [
    [counted, recounted],
    [recounted, counted],
  ])
    expect(
      await count(
        `select count(*)::int as n from (select * from (${one}) a except select * from (${other}) b) x`,
      ),
    ).toBe(0)
  const verdicts = `select announcement_id, case when joined then -1 else unit_id end::int, useful, count(*)::int
    from addressee where useful is not null group by 1, 2, 3`
  const judged = `select announcement_id, unit_id::int, useful, people from announcement_verdict where announcement_id in (${known})`
  expect(await count(`select count(*)::int as n from ((${verdicts}) except (${judged})) x`)).toBe(0)
  expect(await count(`select count(*)::int as n from ((${judged}) except (${verdicts})) x`)).toBe(0)
  expect(
    await count(`select count(*)::int as n from announcement a where published_at is not null
      and addressed <> (select sum(u.addressed) from announcement_unit u where u.announcement_id = a.id)`),
  ).toBe(0)
  expect(
    await count(`select count(*)::int as n from announcement a where id in (${known}) and (addressed, joined) <>
      (select count(*) filter (where not d.joined), count(*) filter (where d.joined) from addressee d where d.announcement_id = a.id)`),
  ).toBe(0)
})

it('keeps of who got what only what is not 30 days over', async () => {
  const over = `select id from announcement where ended_at < now() - interval '30 days'`
  expect(await count(`select count(*)::int as n from (${over}) o`)).toBeGreaterThan(15)
  for (const table of ['addressee', 'receipt', 'delivery', 'board'])
    expect(await count(`select count(*)::int as n from ${table} where announcement_id in (${over})`)).toBe(0)
})

describe('its story', () => {
  let tui: Caller
  beforeAll(async () => {
    tui = await house.signIn('tui.armitage')
  })
  const idOf = async (words: string) => {
    const { rows } = await withDatabase(house.databaseUrl, (client) =>
      client.query('select announcement_id as id from announcement_text where short like $1', [`%${words}%`]),
    )
    return { params: { id: String(rows[0]?.id) } }
  }

  it('a price change that 61 % saw and 24 % remember, with messages that went to people who knew', async () => {
    const price = await idOf('selected mobile plans')
    const { body } = await tui.call('GET /api/birdhouse/v1/announcements/:id/figures', price)
    const seen = body.kinds.find(({ kind }) => kind === 'seen')
    expect((seen?.people ?? 0) / body.addressed).toBeCloseTo(0.6, 1)
    const sms = body.ledger?.channels.find(({ channel }) => channel === 'sms')
    expect((sms?.wasted ?? 0) / (sms?.sent ?? 1)).toBeGreaterThan(0.5)
    const asked = await tui.call('GET /api/birdhouse/v1/announcements/:id/recall', price)
    expect(asked.body?.estimate).toBeCloseTo(0.24, 2)
  })

  it('knows enough to say how the next one will do', async () => {
    const next = await idOf('A tablet for every counter')
    const { body } = await tui.call('GET /api/birdhouse/v1/announcements/:id/forecast', next)
    expect(body.enough).toBe(true)
    expect(body.calibration.length).toBeGreaterThan(4)
  })

  it('something is open for everybody who can be tried out, and something to confirm', async () => {
    const { body: people } = await house.nobody.call('GET /api/birdhouse/v1/sample/people')
    for (const { handle } of people) {
      const who = await house.signIn(handle)
      const lane = (await who.call('GET /api/birdhouse/v1/lane', { query: { waiting: true } })).body
      expect(lane.length, handle).toBeGreaterThanOrEqual(2)
      expect(
        lane.some(({ level }) => level === 'confirm'),
        handle,
      ).toBe(true)
    }
  })

  it('one was withdrawn, one corrected, and one each waits, is written and has its time', async () => {
    const { body: written } = await tui.call('GET /api/birdhouse/v1/announcements', { query: { limit: 40 } })
    const states = written.map(({ state }) => state)
    for (const state of ['draft', 'waiting', 'scheduled', 'published', 'expired'] as const)
      expect(states, state).toContain(state)
    expect(await count(`select count(*)::int as n from announcement where state = 'withdrawn'`)).toBe(1)
    expect(await count(`select count(*)::int as n from announcement where revision > 1`)).toBe(1)
  })
})
