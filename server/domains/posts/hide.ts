import { sql as raw } from 'kysely'
import type { Change, Shown } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import { visibleTo } from './audience.ts'
import { recountQuotes } from './quote.ts'

/** From now on only their authors see these posts. Answers which of them were not hidden or deleted before. */
export async function hidePosts(change: Change, postIds: readonly string[]): Promise<string[]> {
  const { sql, tell } = change
  const { rows } = await raw<{ postId: string; authorId: string } & Shown>`
    update post p set hidden_at = now() where p.id = any(${arrayOf(postIds)}) and p.hidden_at is null and p.deleted_at is null
    returning p.id as "postId", p.author_id as "authorId", p.visibility, p.group_id as "groupId",
      exists (select from "group" g where g.id = p.group_id and g.closed) as "groupClosed", array(
      select m.account_id::text from post_mention m where m.post_id = p.id) as "mentionedIds"`.execute(sql)
  for (const post of rows) await tell('post.hidden', post)
  const hidden = rows.map((row) => row.postId)
  await recountQuoted(change, hidden)
  return hidden
}

/** They are seen again by whom they were written for. */
export async function showPosts(change: Change, postIds: readonly string[]): Promise<void> {
  const { sql, tell } = change
  const { rows } = await raw<{ postId: string }>`
    update post set hidden_at = null where id = any(${arrayOf(postIds)}) and hidden_at is not null returning id as "postId"`.execute(
    sql,
  )
  for (const post of rows) await tell('post.shown', post)
  await recountQuoted(
    change,
    rows.map((row) => row.postId),
  )
}

/** What these quote is quoted less, or more, where everybody may see it. */
async function recountQuoted(change: Change, postIds: readonly string[]): Promise<void> {
  const { rows } = await raw<{ id: string }>`select distinct quote_of_id as id from post
    where id = any(${arrayOf(postIds)}) and quote_of_id is not null order by 1`.execute(change.sql)
  await recountQuotes(
    change,
    rows.map((row) => row.id),
  )
}

/** Of these posts, those that the reader may see and that this person wrote. */
export async function seenOf(
  sql: Change['sql'],
  readerId: string,
  authorId: string,
  postIds: readonly string[],
): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select p.id from post p where p.id = any(${arrayOf(postIds)}) and p.author_id = ${authorId}::bigint and p.boost_of_id is null
      and ${visibleTo(readerId)}`.execute(sql)
  return rows.map((row) => row.id)
}
