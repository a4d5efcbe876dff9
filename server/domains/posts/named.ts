import { type Kysely, sql as raw } from 'kysely'
import { findEntities } from '#rules/text/entities.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { ensureHashtags } from '../follows/index.ts'
import { findHandles } from '../people/index.ts'
import { posts } from './tables.ts'

/** A post that names more people than this is an announcement, which has a way of its own. */
const MOST_NAMED = 100
const MOST_HASHTAGS = 100

/** The people and hashtags that a text names. Throws Refusal `too_many_mentions`. */
export async function findNamed(
  sql: Kysely<Tables>,
  text: string,
): Promise<{ mentions: Set<string>; hashtagIds: string[] }> {
  const entities = findEntities(text)
  const of = (kind: string) => entities.filter((entity) => entity.kind === kind).map((entity) => entity.value)
  const handles = [...new Set(of('mention').map((handle) => handle.toLowerCase()))]
  if (handles.length > MOST_NAMED) throw new Refusal('too_many_mentions', { limit: MOST_NAMED })
  const mentions = new Set((await findHandles({ db: sql }, handles)).values())
  const hashtags = await ensureHashtags(sql, [...new Set(of('hashtag'))].slice(0, MOST_HASHTAGS))
  return { mentions, hashtagIds: hashtags.map((hashtag) => hashtag.id) }
}

export async function insertNamed(
  sql: Kysely<Tables>,
  postId: string,
  mentioned: readonly string[],
  hashtagIds: readonly string[],
): Promise<void> {
  const own = posts(sql)
  if (mentioned.length > 0) {
    await own
      .insertInto('post_mention')
      .values(mentioned.map((account_id) => ({ post_id: postId, account_id })))
      .execute()
  }
  if (hashtagIds.length > 0) {
    // Explained at `lockHashtag`.
    await raw`select pg_advisory_xact_lock_shared(id) from unnest(${hashtagIds}::bigint[]) as id`.execute(sql)
    await own
      .insertInto('post_hashtag')
      .values(hashtagIds.map((hashtag_id) => ({ hashtag_id, post_id: postId })))
      .execute()
  }
}
