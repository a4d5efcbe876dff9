import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse, type TestHouse } from '#test/rig/house.ts'
import { addPeople, type Somebody, withDatabase } from '#test/rig/people.ts'

/** Words that are in every, every 7th, … post: found by looking through the newest posts, by the index near them, or everywhere. */
const EVERY = [1, 7, 150, 400, 3_000, 11_000]
const POSTS = 12_000
let house: TestHouse
let reader: Somebody
let written: { id: string; n: number; hidden: boolean }[]

beforeAll(async () => {
  house = await openHouse()
  const [author, ...others] = (await addPeople(house, 2)) as [Somebody, Somebody]
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
    words: EVERY.filter((every) => n % every === 0).map((every) => `word${every}x`),
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
