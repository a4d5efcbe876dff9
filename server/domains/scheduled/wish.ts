import type { Kysely } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import type { NewPost } from '../posts/index.ts'
import { scheduled } from './tables.ts'

/** What is to be published: a new post without who, when and by which key. */
export type Wish = Omit<NewPost, 'authorId' | 'idempotencyKey' | 'limit'>

/** As the composer holds it, which is how drafts are kept. */
export async function draftOf(sql: Kysely<Tables>, wish: Wish) {
  const { poll } = wish
  const group = wish.groupId ? await findGroup(sql, wish.groupId) : null
  return {
    text: wish.text,
    full_text: wish.fullText ?? null,
    spoiler_text: wish.warning || null,
    language: wish.language ?? null,
    // Never wider than it was meant to be.
    visibility: group ? 'group' : wish.groupId ? 'direct' : (wish.visibility ?? 'company'),
    group,
    media_ids: wish.mediaIds ?? [],
    more: [],
    quoted_status_id: wish.quoteOfId ?? null,
    reply_policy: wish.replyPolicy ?? 'everyone',
    in_reply_to_id: wish.inReplyToId ?? null,
    poll: poll
      ? {
          options: poll.options,
          expires_in: poll.expiresIn,
          multiple: poll.multiple ?? false,
          hide_totals: poll.hideTotals ?? false,
        }
      : null,
  }
}

/** As the composer shows it. */
async function findGroup(sql: Kysely<Tables>, id: string) {
  const group = await scheduled(sql)
    .selectFrom('group')
    .select(['id', 'handle', 'name', 'closed'])
    .where('id', '=', id)
    .executeTakeFirst()
  return group ?? null
}
