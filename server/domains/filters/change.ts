import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { FilterAction, FilterContext } from '#server/store/tables/filters.ts'
import type { Ground } from '../ground.ts'
import { seenOriginal } from '../posts/index.ts'
import { filterWith, readFilter, readFilters } from './read.ts'
import { filters } from './tables.ts'

const MOST_FILTERS = 50
/** Of one person, over all filters: each is looked for in every post that they read. */
const MOST_KEYWORDS = 200
const MOST_POSTS = 200

export type KeywordWish = {
  id?: string | undefined
  keyword?: string | undefined
  wholeWord?: boolean | undefined
  drop?: boolean | undefined
}
export type FilterWish = {
  title?: string | undefined
  contexts?: FilterContext[] | undefined
  action?: FilterAction | undefined
  /** Null: until it is deleted. */
  seconds?: number | null | undefined
  keywords?: KeywordWish[] | undefined
}

/** One change of somebody's filters at a time, told when it is done. */
export const change = <T>(
  { events }: Ground,
  accountId: string,
  work: (change: Change) => Promise<T>,
): Promise<T> =>
  events.change(async (change) => {
    await raw`select pg_advisory_xact_lock(hashtextextended(${`filters ${accountId}`}, 0))`.execute(
      change.sql,
    )
    const done = await work(change)
    await change.tell('filter.changed', { accountId })
    return done
  })

/** Throws Refusal `too_many_filters`. */
export function makeFilter(
  ground: Ground,
  accountId: string,
  wish: FilterWish & { title: string; contexts: FilterContext[] },
): Promise<string> {
  return change(ground, accountId, async (change) => {
    const known = await readFilters({ db: change.sql }, accountId)
    if (known.length >= MOST_FILTERS) throw new Refusal('too_many_filters', { limit: MOST_FILTERS })
    const id = newId()
    const { title, contexts, action = 'warn' } = wish
    await filters(change.sql)
      .insertInto('filter')
      .values({
        id,
        account_id: accountId,
        title,
        contexts,
        action,
        expires_at: endOf(ground, wish.seconds ?? null),
      })
      .execute()
    await putKeywords(change, accountId, id, wish.keywords ?? [])
    return id
  })
}

/** What is not given stays. Throws Refusal `not_found` or `too_many_filters`. */
export function changeFilter(
  ground: Ground,
  accountId: string,
  filterId: string,
  { title, contexts, action, seconds, keywords = [] }: FilterWish,
): Promise<void> {
  return change(ground, accountId, async (change) => {
    const before = await readFilter({ db: change.sql }, accountId, filterId)
    await filters(change.sql)
      .updateTable('filter')
      .set({
        title: title ?? before.title,
        contexts: contexts ?? before.contexts,
        action: action ?? before.action,
        expires_at: seconds === undefined ? before.expiresAt : endOf(ground, seconds),
      })
      .where('id', '=', filterId)
      .execute()
    await putKeywords(change, accountId, filterId, keywords)
  })
}

/** Throws Refusal `not_found`. */
export function deleteFilter(ground: Ground, accountId: string, filterId: string): Promise<void> {
  return change(ground, accountId, async ({ sql }) => {
    await readFilter({ db: sql }, accountId, filterId)
    await filters(sql).deleteFrom('filter').where('id', '=', filterId).execute()
  })
}

/** Answers the keyword's id. Throws Refusal `not_found` or `too_many_filters`. */
export function addKeyword(
  ground: Ground,
  accountId: string,
  filterId: string,
  wish: KeywordWish,
): Promise<string> {
  return change(ground, accountId, async (change) => {
    await readFilter({ db: change.sql }, accountId, filterId)
    return (await putKeywords(change, accountId, filterId, [wish]))[0] ?? ''
  })
}

/** Throws Refusal `not_found`. */
export function changeKeyword(
  ground: Ground,
  accountId: string,
  id: string,
  wish: KeywordWish,
): Promise<void> {
  return change(ground, accountId, async (change) => {
    const filter = await filterWith({ db: change.sql }, accountId, 'filter_keyword', id)
    await putKeywords(change, accountId, filter.id, [{ ...wish, id }])
  })
}

/** A boost stands for the post that it carries. Throws Refusal `not_found` or `too_many_filters`. */
export function addFilteredPost(
  ground: Ground,
  accountId: string,
  filterId: string,
  postId: string,
): Promise<string> {
  return change(ground, accountId, async ({ sql }) => {
    await readFilter({ db: sql }, accountId, filterId)
    const original = await seenOriginal(sql, accountId, postId)
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from filter_status s join filter f on f.id = s.filter_id where f.account_id = ${accountId}::bigint`.execute(
      sql,
    )
    if ((rows[0]?.n ?? 0) >= MOST_POSTS) throw new Refusal('too_many_filters', { limit: MOST_POSTS })
    const made = await raw<{ id: string }>`
      insert into filter_status (id, filter_id, post_id) values (${newId()}::bigint, ${filterId}::bigint, ${original}::bigint)
      on conflict (filter_id, post_id) do update set post_id = excluded.post_id returning id::text as id`.execute(
      sql,
    )
    return made.rows[0]?.id ?? ''
  })
}

/** Throws Refusal `not_found`. */
export function dropPart(
  ground: Ground,
  accountId: string,
  part: 'filter_keyword' | 'filter_status',
  id: string,
): Promise<void> {
  return change(ground, accountId, async ({ sql }) => {
    await filterWith({ db: sql }, accountId, part, id)
    await filters(sql).deleteFrom(part).where('id', '=', id).execute()
  })
}

export const endOf = ({ clock }: Ground, seconds: number | null) =>
  seconds === null ? null : new Date(clock().getTime() + seconds * 1000)

/** Answers their ids. A keyword of another filter is passed over. */
export async function putKeywords(
  { sql }: Change,
  accountId: string,
  filterId: string,
  wishes: readonly KeywordWish[],
): Promise<string[]> {
  const ids: string[] = []
  for (const { id, keyword, wholeWord, drop } of wishes) {
    const own = filters(sql)
    if (id === undefined) {
      const fresh = newId()
      const words = keyword?.trim() ?? ''
      if (words === '') continue
      await own
        .insertInto('filter_keyword')
        .values({ id: fresh, filter_id: filterId, keyword: words, whole_word: wholeWord ?? false })
        .execute()
      ids.push(fresh)
    } else if (drop) {
      await own.deleteFrom('filter_keyword').where('id', '=', id).where('filter_id', '=', filterId).execute()
    } else if (keyword?.trim() || wholeWord !== undefined) {
      await own
        .updateTable('filter_keyword')
        .set({
          ...(keyword?.trim() && { keyword: keyword.trim() }),
          ...(wholeWord !== undefined && { whole_word: wholeWord }),
        })
        .where('id', '=', id)
        .where('filter_id', '=', filterId)
        .execute()
    }
  }
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from filter_keyword k join filter f on f.id = k.filter_id where f.account_id = ${accountId}::bigint`.execute(
    sql,
  )
  if ((rows[0]?.n ?? 0) > MOST_KEYWORDS) throw new Refusal('too_many_filters', { limit: MOST_KEYWORDS })
  return ids
}
