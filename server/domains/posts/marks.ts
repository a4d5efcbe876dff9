import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { StoredVisibility } from '#server/store/tables/posts.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'
import type { Counts } from './records.ts'
import { posts } from './tables.ts'

export type Seen = { id: string; authorId: string; visibility: StoredVisibility }

/** `seen`: the post itself, or the one that a boost carries, if the reader may see both; it is not deleted until the commit. */
const seenPost = (readerId: string, postId: string) => raw`
  seen as (
    select p.id, p.author_id as "authorId", p.visibility from post p
    where p.id = coalesce((select boost_of_id from post where id = ${postId}::bigint), ${postId}::bigint) and ${visibleTo(readerId)}
      and exists (select from post p where p.id = ${postId}::bigint and ${visibleTo(readerId)})
    for key share of p)`

/** Throws Refusal `not_found`. */
export async function requireSeen(sql: Ground['db'], readerId: string, postId: string): Promise<Seen> {
  const { rows } = await raw<Seen>`with ${seenPost(readerId, postId)} select * from seen`.execute(sql)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/** The post itself, or the one that a boost carries. Throws Refusal `not_found`. */
export const seenOriginal = async (sql: Ground['db'], readerId: string, postId: string): Promise<string> =>
  (await requireSeen(sql, readerId, postId)).id

/** Doing any of these twice changes nothing. Each throws Refusal `not_found` for a post that the reader may not see. */
export async function favourite({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async (change) => {
    const { rows } = await raw<Seen & { counts: Counts | null }>`
      with ${seenPost(accountId, postId)},
      added as (
        insert into favourite (account_id, post_id, id) select ${accountId}::bigint, id, ${newId()}::bigint from seen
        on conflict do nothing returning post_id),
      counted as (
        update post_count c set favourites = favourites + 1 from added where c.post_id = added.post_id
        returning c.replies, c.boosts, c.favourites, c.quotes)
      select seen.*, (select to_json(counted) from counted) as counts from seen`.execute(change.sql)
    const post = rows[0]
    if (post === undefined) throw new Refusal('not_found')
    if (post.counts !== null) await tellMarked(change, 'post.favourited', accountId, post, post.counts)
  })
}

export async function unfavourite({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async (change) => {
    const post = await requireSeen(change.sql, accountId, postId)
    const { rows } = await raw<Counts>`
      with gone as (
        delete from favourite where account_id = ${accountId}::bigint and post_id = ${post.id}::bigint returning post_id)
      update post_count c set favourites = favourites - 1 from gone where c.post_id = gone.post_id returning c.replies, c.boosts, c.favourites, c.quotes`.execute(
      change.sql,
    )
    if (rows[0] !== undefined) await tellMarked(change, 'post.unfavourited', accountId, post, rows[0])
  })
}

async function tellMarked(
  { tell }: Change,
  name: 'post.favourited' | 'post.unfavourited',
  accountId: string,
  { id, authorId }: Seen,
  counts: Counts,
): Promise<void> {
  await tell('post.counted', { postId: id, counts })
  await tell(name, { postId: id, accountId, authorId })
}

export async function bookmark({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, accountId, postId)
    await posts(sql)
      .insertInto('bookmark')
      .values({ account_id: accountId, post_id: post.id, id: newId() })
      .onConflict((c) => c.doNothing())
      .execute()
    await tell('post.bookmarked', { postId: post.id, accountId })
  })
}

export async function unbookmark({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const post = await requireSeen(sql, accountId, postId)
    await posts(sql)
      .deleteFrom('bookmark')
      .where('account_id', '=', accountId)
      .where('post_id', '=', post.id)
      .execute()
    await tell('post.unbookmarked', { postId: post.id, accountId })
  })
}
