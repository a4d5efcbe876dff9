import { type RawBuilder, sql as raw } from 'kysely'
import { searchWords } from '#rules/text/words.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'
import type { Page, Skeleton } from './lists.ts'

/** Posts that are looked through one by one, newest first, before the index of words is asked. */
const RECENT = 3_000
const MOST_WORDS = 20

/**
 * Posts in which all words occur, newest first; the last may be unfinished. A common word fills a page from the newest posts; the index
 * would first gather every post that has it. For a rare one it is the other way round, and no plan suits both.
 */
export async function searchPosts(
  { db }: Ground,
  readerId: string,
  q: string,
  page: Page,
): Promise<Skeleton[]> {
  const words = searchWords(q).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const query = `${words.map((word) => `'${word}'`).join(' & ')}:*`
  const run = async (from: RawBuilder<unknown>): Promise<Skeleton[]> => {
    const { rows } = await raw<Skeleton>`
      select p.id, p.id as key from ${from} s join post p on p.id = s.post_id
      where s.words @@ ${query}::tsquery and ${visibleTo(readerId)}
      order by p.id ${direction(page)} limit ${page.limit}`.execute(db)
    return page.min_id === undefined ? rows : rows.reverse()
  }
  const recent = await run(
    raw`(select * from post_search where ${within(page)} order by post_id ${direction(page)} limit ${raw.lit(RECENT)})`,
  )
  if (recent.length >= page.limit) return recent
  return run(
    raw`(/* plan for the values */ select * from post_search where words @@ ${query}::tsquery and ${within(page)} offset 0)`,
  )
}

const direction = (page: Page) => (page.min_id === undefined ? raw`desc` : raw`asc`)

function within({ max_id, since_id, min_id }: Page): RawBuilder<boolean> {
  return raw<boolean>`true
    ${max_id === undefined ? raw`` : raw`and post_id < ${max_id}::bigint`}
    ${since_id === undefined ? raw`` : raw`and post_id > ${since_id}::bigint`}
    ${min_id === undefined ? raw`` : raw`and post_id > ${min_id}::bigint`}`
}
