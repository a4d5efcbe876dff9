import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { detach } from '../media/index.ts'
import { namingShows, visibleTo } from './audience.ts'
import { dropQuotes } from './quote.ts'
import { posts } from './tables.ts'

/**
 * Deletes one's own post and answers its text. What was written goes at once, with all that hangs on it; an empty
 * stone stays, so that answers keep their place in the thread and nothing can bring the post back. Pictures are left to
 * their author for a day, for writing it anew, unless `withMedia` says that they go too.
 */
export async function deletePost(
  { events, clock }: Ground,
  authorId: string,
  postId: string,
  withMedia = false,
): Promise<string> {
  return events.change(async (change) => {
    const { sql, tell } = change
    const own = posts(sql)
    await holdHomes(sql, authorId, postId)
    const row = await own
      .selectFrom('post as p')
      .leftJoin('group as g', 'g.id', 'p.group_id')
      .select([
        'p.author_id',
        'p.text',
        'p.in_reply_to_id',
        'p.boost_of_id',
        'p.thread_id',
        'p.visibility',
        'p.group_id',
        'g.closed',
      ])
      .where('p.id', '=', postId)
      .where(visibleTo(authorId))
      .forUpdate('p')
      .executeTakeFirst()
    if (row === undefined || row.boost_of_id !== null) throw new Refusal('not_found')
    if (row.author_id !== authorId) throw new Refusal('not_yours')
    // First, as whoever posts does: two who wait for one another’s counts would both be held up.
    await raw`update account_count set posts = greatest(0, posts - 1) where account_id = ${authorId}::bigint`.execute(
      sql,
    )
    const mentionedIds = namingShows(row.visibility) ? await readNamed(sql, postId) : []
    await withdrawBoosts(change, postId)
    await dropQuotes(change, postId)
    await tell('post.deleted', {
      postId,
      authorId,
      threadId: row.thread_id,
      visibility: row.visibility,
      mentionedIds,
      groupId: row.group_id,
      groupClosed: row.closed ?? false,
    })
    for (const table of [
      'post_pin',
      'poll_vote',
      'poll',
      'post_edition',
      'post_mention',
      'post_hashtag',
      'post_search',
      'favourite',
      'bookmark',
    ] as const) {
      await own.deleteFrom(table).where('post_id', '=', postId).execute()
    }
    await detach(sql, postId, clock(), withMedia)
    await own
      .updateTable('post')
      .set({ text: '', full_text: null, warning: '', deleted_at: clock() })
      .where('id', '=', postId)
      .execute()
    if (row.in_reply_to_id !== null) {
      await raw`update post_count set replies = greatest(0, replies - 1) where post_id = ${row.in_reply_to_id}::bigint`.execute(
        sql,
      )
      await tell('post.counted', { postId: row.in_reply_to_id })
    }
    await tell('account.changed', { accountId: authorId })
    return row.text
  }, DEADLOCKED)
}

async function readNamed(sql: Change['sql'], postId: string): Promise<string[]> {
  const named = posts(sql).selectFrom('post_mention').select('account_id').where('post_id', '=', postId)
  return (await named.execute()).map((row) => row.account_id)
}

/** A follow of the author or of a hashtag, or a joining of the group, that is being made at this moment fills a home either before this or without the post. */
async function holdHomes(sql: Change['sql'], authorId: string, postId: string): Promise<void> {
  await raw`
    select pg_advisory_xact_lock_shared(id) from (
      select ${authorId}::bigint as id union all select hashtag_id from post_hashtag where post_id = ${postId}::bigint
      union all select group_id from post where id = ${postId}::bigint and group_id is not null) held`.execute(
    sql,
  )
}

/** Boosts go with what they carry, from the homes too. */
async function withdrawBoosts({ sql, tell }: Change, postId: string): Promise<void> {
  const boosts = await posts(sql)
    .selectFrom('post')
    .select(['id', 'author_id'])
    .where('boost_of_id', '=', postId)
    .execute()
  for (const { id, author_id } of boosts) {
    await tell('post.unboosted', { postId, boostId: id, boosterId: author_id })
    await posts(sql).deleteFrom('post').where('id', '=', id).execute()
  }
}
