import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { ReplyPolicy } from '#server/store/tables/posts.ts'

type Parent = { id: string; author_id: string; reply_policy: ReplyPolicy }

/** Whoever it names may always answer, but where nobody may, and so may its author. Throws Refusal `reply_not_allowed`. */
export async function requireReply(sql: Kysely<Tables>, parent: Parent, authorId: string): Promise<void> {
  const { reply_policy: policy } = parent
  if (policy === 'everyone' || parent.author_id === authorId) return
  if (policy !== 'nobody') {
    const { rows } = await raw`
      select from post_mention where post_id = ${parent.id}::bigint and account_id = ${authorId}::bigint
      union all select from follow where ${policy === 'following'} and follower_id = ${parent.author_id}::bigint
        and followee_id = ${authorId}::bigint`.execute(sql)
    if (rows.length > 0) return
  }
  throw new Refusal('reply_not_allowed')
}
