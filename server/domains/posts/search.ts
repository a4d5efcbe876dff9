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
/** The same for a common word that the recent ones don't have, such as after a flood of posts that a machine has written. */
const LONGER = 100_000
/** The share of posts from which on a word is common. PostgreSQL expects one that it does not know, with its stems, in up to 3 %. */
const COMMON = 0.05
/** No statement of it goes on longer, and nothing else has to wait for it. */
const PATIENCE_MS = 3_000
const CANCELED = '57014'

/**
 * Posts that have all that is asked for, newest first; the last word may be unfinished. A common word fills a page from the newest posts,
 * where the index would first gather every post that has it. For others it is the other way round. Throws Refusal
 * `search_too_slow`. `authorId`: only of this person.
 */
export async function searchPosts(
  { db }: Ground,
  readerId: string,
  q: string,
  page: Page,
  authorId?: string,
): Promise<Skeleton[]> {
  const asked = parseSearch(q)
  if (asked.parts.length === 0) return []
  try {
    return await db.transaction().execute(async (sql) => {
      await raw`set local statement_timeout = ${raw.lit(PATIENCE_MS)}`.execute(sql)
      const terms = await findTerms(sql, readerId, asked, page)
      return terms === null ? [] : findPosts(sql, readerId, by(authorId, terms))
    })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === CANCELED)
      throw new Refusal('search_too_slow')
    throw error
  }
}

const by = (authorId: string | undefined, terms: Terms): Terms =>
  authorId === undefined
    ? terms
    : { ...terms, query: [terms.query, `(':from:${authorId}')`].filter((part) => part !== '').join(' & ') }

async function findPosts(
  db: Kysely<Tables>,
  readerId: string,
  { query: text, page }: Terms,
): Promise<Skeleton[]> {
  const way = raw.raw(order(page))
  const fits = raw`words @@ ${text}::tsquery`

  /** Only as many posts are looked up as fill the page: the ids come in order, and the sorting is done before. */
  async function among(from: RawBuilder<unknown>): Promise<Skeleton[]> {
    const { rows } = await raw<Skeleton>`
      select p.id, p.id as key from (${from} order by post_id ${way} offset 0) s join post p on p.id = s.post_id
      where ${visibleTo(readerId)} order by s.post_id ${way} limit ${page.limit}`.execute(db)
    return newestFirst(page, rows)
  }
  const all = raw`/* plan for the values */ select post_id from post_search where ${within(page, ID)}`
  // Days alone ask for no words.
  if (text === '') return among(all)
  const indexed = raw`${all} and ${fits}`
  const newest = (count: number) => raw`select post_id from (
    select post_id, words from post_search where ${within(page, ID)} order by post_id ${way} limit ${raw.lit(count)}) l where ${fits}`

  const recent = await among(newest(RECENT))
  if (recent.length >= page.limit) return recent
  if ((await expected(db, indexed)) > COMMON * (await expected(db, all))) {
    const older = await among(newest(LONGER))
    if (older.length >= page.limit) return older
  }
  return among(indexed)
}

/** How many rows PostgreSQL expects, which has counted how often the commonest words stand in posts. */
async function expected(db: Kysely<Tables>, select: RawBuilder<unknown>): Promise<number> {
  const { rows } = await raw<{
    'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }]
  }>`explain (format json) ${select}`.execute(db)
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0
}

const ID = raw`post_id`
