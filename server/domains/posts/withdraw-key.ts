import { sql as raw } from 'kysely'
import { CHOSEN_LIMITS } from '#rules/chosen-limits.ts'
import type { Change } from '#server/platform/events/index.ts'
import { lockKey, partOf } from './keys.ts'

const MOST_PARTS = CHOSEN_LIMITS.thread_posts.most

/**
 * Answers what was posted under a key, in order. Where nothing was, nothing will be: what is still on its way under it is refused
 * with `key_withdrawn` when it arrives.
 */
export async function withdrawKey({ sql }: Change, authorId: string, key: string): Promise<string[]> {
  const parts = Array.from({ length: MOST_PARTS }, (_, at) => partOf(key, at))
  const first = [key, partOf(key, 0)]
  for (const one of first) await lockKey(sql, authorId, one)
  const { rows } = await raw<{ postId: string }>`
    select post_id::text as "postId" from idempotency
    where account_id = ${authorId}::bigint and key = any(${[key, ...parts]}::text[]) and post_id is not null order by post_id`.execute(
    sql,
  )
  if (rows.length === 0)
    await raw`insert into idempotency (account_id, key) select ${authorId}::bigint, unnest(${first}::text[])
      on conflict do nothing`.execute(sql)
  return rows.map((row) => row.postId)
}
