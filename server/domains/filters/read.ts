import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { FilterAction, FilterContext } from '#server/store/tables/filters.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

export type Keyword = { id: string; keyword: string; wholeWord: boolean }
export type FilteredPost = { id: string; postId: string }
export type Filter = {
  id: string
  accountId: string
  title: string
  contexts: FilterContext[]
  action: FilterAction
  expiresAt: Date | null
  keywords: Keyword[]
  statuses: FilteredPost[]
}

/** With keywords and posts, one query for all. */
async function select(db: Kysely<Tables>, where: RawBuilder<unknown>): Promise<Filter[]> {
  const { rows } = await raw<Filter>`
    select f.id::text as id, f.account_id::text as "accountId", f.title, f.contexts, f.action, f.expires_at as "expiresAt",
      coalesce((select json_agg(json_build_object('id', k.id::text, 'keyword', k.keyword, 'wholeWord', k.whole_word) order by k.id)
        from filter_keyword k where k.filter_id = f.id), '[]'::json) as keywords,
      coalesce((select json_agg(json_build_object('id', s.id::text, 'postId', s.post_id::text) order by s.id)
        from filter_status s where s.filter_id = f.id), '[]'::json) as statuses
    from filter f where ${where} order by f.id`.execute(db)
  return rows
}

/** The oldest first. */
export const readFilters = ({ db }: Pick<Ground, 'db'>, accountId: string): Promise<Filter[]> =>
  select(db, raw`f.account_id = ${accountId}::bigint`)

export const filtersOf = (db: Kysely<Tables>, accountIds: readonly string[]): Promise<Filter[]> =>
  select(db, raw`f.account_id = ${anyOf(accountIds)}`)

/** Throws Refusal `not_found` for what is not there and for somebody else's alike. */
export async function readFilter(
  { db }: { db: Kysely<Tables> },
  accountId: string,
  filterId: string,
): Promise<Filter> {
  const [filter] = await select(db, raw`f.account_id = ${accountId}::bigint and f.id = ${filterId}::bigint`)
  if (filter === undefined) throw new Refusal('not_found')
  return filter
}

/** The filter that a keyword or a post of mine belongs to. Throws Refusal `not_found`. */
export async function filterWith(
  { db }: { db: Kysely<Tables> },
  accountId: string,
  part: 'filter_keyword' | 'filter_status',
  id: string,
): Promise<Filter> {
  const [filter] = await select(
    db,
    raw`f.account_id = ${accountId}::bigint and f.id = (select filter_id from ${raw.table(part)} where id = ${id}::bigint)`,
  )
  if (filter === undefined) throw new Refusal('not_found')
  return filter
}
