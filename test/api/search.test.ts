import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Words that are in every, every 7th, … post: found by looking through the newest posts, or by the index. */
const EVERY = [1, 7, 150, 400, 3_000, 11_000]
const POSTS = 12_000
/** A word that only the older posts have, most of them: they are looked through further back. */
const OLDER = 8_000
let house: TestHouse
let reader: Somebody
let written: { id: string; n: number; hidden: boolean }[]

beforeAll(async () => {
  house = await openHouse()
  const [author, ...others] = await addPeople(house, 2)
  reader = others[0] as Somebody
  written = Array.from({ length: POSTS }, (_, n) => ({
    id: String(700_000_000_000_000_000n + BigInt(n) * 40_000_000_007n),
    n,
    hidden: n % 13 === 0,
  }))
  const rows = written.map(({ id, n, hidden }) => ({
    id,
    author_id: author.id,
    visibility: hidden ? 'followers' : 'company',
    words: [
      ...EVERY.filter((every) => n % every === 0).map((every) => `word${every}x`),
      ...(n < OLDER ? ['formerly'] : []),
    ],
  }))
  await withDatabase(house.databaseUrl, async (client) => {
    await client.query(
      `insert into post (id, author_id, visibility, quiet, text, thread_id, created_at)
        select id, author_id, visibility, false, 'Text', id, now() from jsonb_to_recordset($1::jsonb) as r(id bigint, author_id bigint, visibility text)`,
      [JSON.stringify(rows)],
    )
    await client.query(
      `insert into post_search (post_id, words) select id, array_to_tsvector(words)
        from jsonb_to_recordset($1::jsonb) as r(id bigint, words text[]) order by id`,
      [JSON.stringify(rows)],
    )
    await client.query('insert into post_count (post_id) select id from post')
    await client.query('analyze')
  })
})
afterAll(() => house.stop())

const search = async (q: string, page: { max_id?: string; min_id?: string; since_id?: string } = {}) => {
  const query = { q, type: 'statuses' as const, limit: 15, ...page }
  return (await reader.caller.call('GET /api/v2/search', { query })).body.statuses.map(({ id }) => id)
}

it('a word that was common once is found, newest first', async () => {
  const expected = written.filter(({ n, hidden }) => n < OLDER && !hidden).map(({ id }) => id)
  const first = await search('formerly')
  expect(first).toEqual(expected.slice(-15).reverse())
  expect(await search('formerly', { max_id: first.at(-1) ?? '' })).toEqual(expected.slice(-30, -15).reverse())
})

describe.each(EVERY)('a word in every %ith post', (every) => {
  const expected = () =>
    written
      .filter(({ n, hidden }) => n % every === 0 && !hidden)
      .map(({ id }) => id)
      .reverse()
      .slice(0, 150)

  it.each([`word${every}x`, `WORD${every}`])('%s is found in order, page by page to the end', async (q) => {
    const found: string[] = []
    for (let max_id: string | undefined; found.length < 150; max_id = found.at(-1)) {
      const next = await search(`word1x ${q}`, max_id === undefined ? {} : { max_id })
      found.push(...next)
      if (next.length < 15) break
    }
    expect(found).toEqual(expected())
  })

  it('is found from the oldest on too', async () => {
    const all = written.filter(({ n, hidden }) => n % every === 0 && !hidden).map(({ id }) => id)
    const found: string[] = []
    for (let min_id = '1'; found.length < 150; min_id = found.at(-1) ?? '') {
      const next = (await search(`word${every}x`, { min_id })).reverse()
      found.push(...next)
      if (next.length < 15) break
    }
    expect(found).toEqual(all.slice(0, 150))
  })

  it('is not looked for beyond what was asked for', async () => {
    const [since_id, max_id] = [written[5_000]?.id ?? '', written[5_600]?.id ?? '']
    const between = written.filter(({ n, hidden }) => n > 5_000 && n < 5_600 && n % every === 0 && !hidden)
    const ids = between.map(({ id }) => id)
    expect(await search(`word${every}x`, { since_id, max_id })).toEqual(ids.toReversed().slice(0, 15))
    expect(await search(`word${every}x`, { min_id: since_id, max_id })).toEqual(ids.slice(0, 15).reverse())
  })
})

describe('operators', () => {
  let author: Somebody
  let other: Somebody
  let groupId: string
  const made: Record<string, string> = {}
  const post = async (by: Somebody, name: string, body: object) => {
    made[name] = (
      await by.caller.call('POST /api/v1/statuses', { body: { status: name, ...body } as { status: string } })
    ).body.id
  }
  const found = async (q: string, by = reader) => {
    const query = { q, type: 'statuses' as const, limit: 40 }
    const { statuses } = (await by.caller.call('GET /api/v2/search', { query })).body
    return statuses.map(({ id }) => Object.keys(made).find((name) => made[name] === id)).toSorted()
  }

  beforeAll(async () => {
    ;[author, other] = await addPeople(house, 2)
    const group = { name: 'Zebras', handle: 'zebras', closed: true }
    groupId = (await author.caller.call('POST /api/birdhouse/v1/groups', { body: group })).body.id
    await post(author, 'en', { status: 'Zebra meetings are running long', language: 'en' })
    await post(author, 'de', { status: 'Zebra Häuser und Besprechungen', language: 'de' })
    await post(other, 'link', { status: 'Zebra see https://example.org/a', language: 'en' })
    await post(other, 'poll', { status: 'Zebra?', poll: { options: ['Yes', 'No'], expires_in: 3_600 } })
    await post(other, 'reply', { status: 'Zebra indeed', in_reply_to_id: made.en })
    await post(author, 'group', { status: 'Zebra among us', group_id: groupId })
    await post(author, 'full', { status: 'Zebra', full_text: 'The quick brown fox runs' })
    await post(author, 'odd', { status: 'Zebra www.intra.example/a_b C++ 5G हिन्दी' })
  })

  it.each<[string, string[]]>([
    ['zebra meeting', ['en']],
    ['zebra meet', ['en']],
    ['zebra runs', ['en', 'full']],
    ['zebra haus', ['de']],
    ['zebra Besprechung', ['de']],
    ['zebra has:link', ['link']],
    ['zebra has:poll', ['poll']],
    ['zebra is:reply', ['reply']],
    ['zebra language:de', ['de']],
    ['zebra "brown fox"', ['full']],
    ['zebra "fox brown"', []],
    ['zebra -is:reply -has:link -has:poll -language:de -meetings', ['full', 'odd']],
    ['zebra -"quick brown" runs', ['en']],
    ['zebra हिन्दी', ['odd']],
    ['zebra intra example', ['odd']],
    ['zebra 5g', ['odd']],
    ['zebra nope:meetings', []],
    ['zebra before:tomorrow', []],
    ['zebra has:link -has:link', []],
    ['zebra before:2000-01-01', []],
    ['in:nowhere zebra', []],
    ['from:nobody.here zebra', []],
    ['in:zebras', []],
  ])('%s', async (q, names) => {
    expect(await found(q)).toEqual(names)
  })

  it('from, in, and days', async () => {
    expect(await found(`from:${other.handle}`)).toEqual(['link', 'poll', 'reply'])
    expect(await found(`zebra from:@${other.handle} is:reply`)).toEqual(['reply'])
    expect(await found('from:me zebra', other)).toEqual(['link', 'poll', 'reply'])
    expect(await found('in:zebras', author)).toEqual(['group'])
    // Midnight may pass among them.
    const dayOf = async (name: string) => {
      const params = { id: made[name] ?? '' }
      return (await reader.caller.call('GET /api/v1/statuses/:id', { params })).body.created_at.slice(0, 10)
    }
    const [first, day, last] = [await dayOf('en'), await dayOf('poll'), await dayOf('odd')]
    expect(await found(`zebra during:${day} has:poll`)).toEqual(['poll'])
    expect(await found(`zebra during:${day.slice(0, 7)} has:poll`)).toEqual(['poll'])
    expect(await found(`zebra after:${last}`)).toEqual([])
    expect(await found(`zebra before:${first}`)).toEqual([])
    expect((await found(`zebra after:2026-01-01`)).length).toBe(7)
  })

  it('an edit is found by what it says now, and by its marks', async () => {
    const params = { id: made.link ?? '' }
    await other.caller.call('PUT /api/v1/statuses/:id', {
      params,
      body: { status: 'Zebra crossings', language: 'en' },
    })
    expect(await found('zebra has:link')).toEqual([])
    expect(await found(`zebra crossing from:${other.handle}`)).toEqual(['link'])
  })

  it('what is no query at all harms nothing', async () => {
    for (const q of [
      "'",
      '\\',
      '"',
      '-',
      '--',
      ':',
      'a:b:c',
      "') | ('",
      '!*&|<->',
      '-"',
      'from:',
      '\u0000x',
      '𝕳'.repeat(100),
      '('.repeat(400),
    ])
      expect([
        q,
        [200, 422].includes((await reader.caller.call('GET /api/v2/search', { query: { q } })).status),
      ]).toEqual([q, true])
  })
})

it('a new post is found by the same marks as one that is looked at anew', async () => {
  await withDatabase(house.databaseUrl, async (client) => {
    const { rows } = await client.query(`
      select p.id from post p join post_search s on s.post_id = p.id where p.language is not null
        and not tsvector_to_array(s.words) @> search_marks(p.id)`)
    expect(rows).toEqual([])
  })
})
