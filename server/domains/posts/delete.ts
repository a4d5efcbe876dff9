import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'
import { posts } from './tables.ts'

/**
 * Deletes one's own post and answers its text. What was written goes at once, with all that hangs on it; an empty
 * stone stays, so that answers keep their place in the thread and nothing can bring the post back.
 */
export async function deletePost(
  { events, clock }: Ground,
  authorId: string,
  postId: string,
): Promise<string> {
  return events.change(async ({ sql, tell }) => {
    const own = posts(sql)
    const row = await own
      .selectFrom('post as p')
      .select(['p.author_id', 'p.text', 'p.in_reply_to_id', 'p.boost_of_id', 'p.visibility'])
      .where('p.id', '=', postId)
      .where(visibleTo(authorId))
      .forUpdate()
      .executeTakeFirst()
    if (row === undefined || row.boost_of_id !== null) throw new Refusal('not_found')
    if (row.author_id !== authorId) throw new Refusal('not_yours')
    const mentions = await own
      .selectFrom('post_mention')
      .select('account_id')
      .where('post_id', '=', postId)
      .execute()
    const mentionedIds = mentions.map((mention) => mention.account_id)
    await tell('post.deleted', { postId, authorId, visibility: row.visibility, mentionedIds })
    for (const table of ['post_mention', 'post_hashtag', 'post_search', 'favourite', 'bookmark'] as const) {
      await own.deleteFrom(table).where('post_id', '=', postId).execute()
    }
    await own.deleteFrom('post').where('boost_of_id', '=', postId).execute()
    await own
      .updateTable('post')
      .set({ text: '', full_text: null, deleted_at: clock() })
      .where('id', '=', postId)
      .execute()
    await raw`update account_count set posts = greatest(0, posts - 1) where account_id = ${authorId}::bigint`.execute(
      sql,
    )
    if (row.in_reply_to_id !== null) {
      await raw`update post_count set replies = greatest(0, replies - 1) where post_id = ${row.in_reply_to_id}::bigint`.execute(
        sql,
      )
      await tell('post.counted', { postId: row.in_reply_to_id })
    }
    await tell('account.changed', { accountId: authorId })
    return row.text
  })
}
