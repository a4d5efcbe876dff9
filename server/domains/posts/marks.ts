import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'
import { posts } from './tables.ts'

export type Seen = { id: string; authorId: string; visibility: 'company' | 'followers' | 'direct' }

/** The post itself, or the one that a boost carries, if the reader may see it; it is not deleted until the commit. Throws Refusal `not_found`. */
export async function requireSeen(sql: Ground['db'], readerId: string, postId: string): Promise<Seen> {
  const own = posts(sql)
  const boost = await own.selectFrom('post').select('boost_of_id').where('id', '=', postId).executeTakeFirst()
  const row = await own
    .selectFrom('post as p')
    .select(['p.id', 'p.author_id as authorId', 'p.visibility'])
    .where('p.id', '=', boost?.boost_of_id ?? postId)
    .where(visibleTo(readerId))
    .forKeyShare('p')
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('not_found')
  return row
}

async function countFavourites({ sql, tell }: Change, postId: string, by: 1 | -1): Promise<void> {
  await raw`update post_count set favourites = favourites + ${by}::int where post_id = ${postId}::bigint`.execute(
    sql,
  )
  await tell('post.counted', { postId })
}

/** Doing any of these twice changes nothing. Each throws Refusal `not_found` for a post that the reader may not see. */
export async function favourite({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async (change) => {
    const post = await requireSeen(change.sql, accountId, postId)
    const added = await posts(change.sql)
      .insertInto('favourite')
      .values({ account_id: accountId, post_id: post.id, id: newId() })
      .onConflict((c) => c.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added === undefined) return
    await countFavourites(change, post.id, 1)
    await change.tell('post.favourited', { postId: post.id, accountId, authorId: post.authorId })
  })
}

export async function unfavourite({ events }: Ground, accountId: string, postId: string): Promise<void> {
  await events.change(async (change) => {
    const post = await requireSeen(change.sql, accountId, postId)
    const gone = await posts(change.sql)
      .deleteFrom('favourite')
      .where('account_id', '=', accountId)
      .where('post_id', '=', post.id)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) return
    await countFavourites(change, post.id, -1)
    await change.tell('post.unfavourited', { postId: post.id, accountId, authorId: post.authorId })
  })
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
