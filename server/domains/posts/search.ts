import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import { parseSearch } from '#rules/text/search-query.ts'
import { Refusal } from '#server/base/errors.ts'
import { newestFirst, order, within } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'
import type { Page, Skeleton } from './lists.ts'
import { findTerms, type Terms } from './search-terms.ts'

/** Posts that are looked through one by one, newest first, before the index of words is asked. */
const RECENT = 3_000
/** Words are not spread evenly over time: so many times as far back as a page should need. */
const AMPLE = 3n
/** Nobody waits longer, and nothing else has to wait for it. */
const PATIENCE_MS = 3_000
const CANCELED = '57014'

/**
 * Posts that have all that is asked for, newest first; the last word may be unfinished. A common word fills a page from the newest posts,
 * where the index would first gather every post that has it. For others it is the other way round: the index looks as far
 * back as their frequency among the newest lets expect a page, with `post_search_age` leaving older posts unread, and then
 * everywhere. Throws Refusal `search_too_slow`.
 */
export async function searchPosts(
  { db }: Ground,
  readerId: string,
  q: string,
  page: Page,
): Promise<Skeleton[]> {
  const asked = parseSearch(q)
  if (asked.parts.length === 0) return []
  try {
    return await db.transaction().execute(async (sql) => {
      await raw`set local statement_timeout = ${raw.lit(PATIENCE_MS)}`.execute(sql)
      const terms = await findTerms(sql, readerId, asked, page)
      return terms === null ? [] : findPosts(sql, readerId, terms)
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === CANCELED)
      throw new Refusal('search_too_slow')
    throw error
  }
}

async function findPosts(
  db: Kysely<Tables>,
  readerId: string,
  { query: text, page }: Terms,
): Promise<Skeleton[]> {
  const query = raw`${text}::tsquery`
  const way = raw.raw(order(page))
  // Days alone ask for no words, and an empty query would find nothing.
  const fits = text === '' ? raw`true` : raw`words @@ ${query}`

  /** Only as many posts are looked up as fill the page: the ids come in order, and the sorting is done before. */
  async function among(from: RawBuilder<unknown>): Promise<Skeleton[]> {
    const { rows } = await raw<Skeleton>`
      select p.id, p.id as key from (${from} order by post_id ${way} offset 0) s join post p on p.id = s.post_id
      where ${visibleTo(readerId)} order by s.post_id ${way} limit ${page.limit}`.execute(db)
    return newestFirst(page, rows)
  }
  const latest = raw`select post_id, words from post_search where ${within(page, ID)} order by post_id ${way} limit ${raw.lit(RECENT)}`
  const indexed = (range: Page) =>
    among(
      raw`/* plan for the values */ select post_id from post_search where ${fits} and ${within(range, ID)}`,
    )

  async function reachable(found: number): Promise<Page> {
    const { rows } = await raw<{ least: string | null; most: string | null }>`
      select min(post_id) as least, max(post_id) as most from (${latest}) l`.execute(db)
    const [least, most] = [BigInt(rows[0]?.least ?? 0), BigInt(rows[0]?.most ?? 0)]
    const reach = ((most - least) * AMPLE * BigInt(page.limit)) / BigInt(found + 1)
    return page.min_id === undefined
      ? { ...page, since_id: String(max(most - reach, BigInt(page.since_id ?? 0))) }
      : { ...page, max_id: String(min(least + reach, BigInt(page.max_id ?? LARGEST))) }
  }

  const recent = await among(raw`select post_id from (${latest}) l where ${fits}`)
  if (recent.length >= page.limit) return recent
  // What none of the newest has is rare enough to be gathered from everywhere at once.
  const near = recent.length === 0 ? [] : await indexed(await reachable(recent.length))
  return near.length >= page.limit ? near : indexed(page)
}

const ID = raw`post_id`
const LARGEST = 2n ** 63n - 1n
const max = (a: bigint, b: bigint) => (a > b ? a : b)
const min = (a: bigint, b: bigint) => (a < b ? a : b)
