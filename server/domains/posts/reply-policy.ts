import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { ReplyPolicy } from '#server/store/tables/posts.ts'
import { posts } from './tables.ts'

type Ruled = { id: string; author_id: string; reply_policy: ReplyPolicy }
type Parent = Ruled & { thread_id: string; in_reply_to_account_id: string | null }

/**
 * Whoever a post names may always answer it, but where nobody may, and so may its author. What the first post of a thread says
 * of who may answer holds for all of it: of the others only those whom an answer names, or answers, may answer that one.
 * Throws Refusal `reply_not_allowed`.
 */
export async function requireReply(sql: Kysely<Tables>, parent: Parent, authorId: string): Promise<void> {
  if (!(await isLet(sql, parent, authorId))) throw new Refusal('reply_not_allowed')
  if (parent.thread_id === parent.id || parent.author_id === authorId) return
  const first = await posts(sql)
    .selectFrom('post')
    .select(['id', 'author_id', 'reply_policy'])
    .where('id', '=', parent.thread_id)
    .executeTakeFirst()
  if (first === undefined || (await isLet(sql, first, authorId))) return
  if (first.reply_policy === 'nobody' || !(await isAddressed(sql, parent, authorId)))
    throw new Refusal('reply_not_allowed')
}

async function isLet(sql: Kysely<Tables>, post: Ruled, authorId: string): Promise<boolean> {
  const { reply_policy: policy } = post
  if (policy === 'everyone' || post.author_id === authorId) return true
  if (policy === 'nobody') return false
  const { rows } = await raw`
    select from post_mention where post_id = ${post.id}::bigint and account_id = ${authorId}::bigint
    union all select from follow where ${policy === 'following'} and follower_id = ${post.author_id}::bigint
      and followee_id = ${authorId}::bigint`.execute(sql)
  return rows.length > 0
}

async function isAddressed(sql: Kysely<Tables>, parent: Parent, authorId: string): Promise<boolean> {
  if (parent.in_reply_to_account_id === authorId) return true
  const { rows } = await raw`select from post_mention
    where post_id = ${parent.id}::bigint and account_id = ${authorId}::bigint`.execute(sql)
  return rows.length > 0
}
