import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { posts } from './tables.ts'

/** The key of one post of a thread. */
export const partOf = (key: string, at: number): string => `${key} ${at}`

/** Until the commit, so that two sendings at once make one post. */
export async function lockKey(sql: Kysely<Tables>, authorId: string, key: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`${authorId} ${key}`}, 0))`.execute(sql)
}

/** Holds the key, and answers the post that was made with it before. Throws Refusal `key_withdrawn`. */
export async function claimKey(sql: Kysely<Tables>, authorId: string, key: string): Promise<string | null> {
  await lockKey(sql, authorId, key)
  return postedUnder(sql, authorId, key)
}

/** The post that was made with a key before. Throws Refusal `key_withdrawn`. */
export async function postedUnder(
  sql: Kysely<Tables>,
  authorId: string,
  key: string,
): Promise<string | null> {
  const row = await posts(sql)
    .selectFrom('idempotency')
    .select('post_id')
    .where('account_id', '=', authorId)
    .where('key', '=', key)
    .executeTakeFirst()
  if (row?.post_id === null) throw new Refusal('key_withdrawn')
  return row?.post_id ?? null
}

export async function keepKey(
  sql: Kysely<Tables>,
  authorId: string,
  key: string,
  postId: string,
): Promise<void> {
  await posts(sql).insertInto('idempotency').values({ account_id: authorId, key, post_id: postId }).execute()
}
