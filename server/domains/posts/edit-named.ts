import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { StoredVisibility } from '#server/store/tables/posts.ts'
import { dropBlockers } from '../mutes/index.ts'
import { namingShows } from './audience.ts'
import { insertNamed } from './named.ts'
import { dropStrangers } from './place.ts'
import { posts } from './tables.ts'

type Standing = { mentions: string[]; hashtagIds: string[] }
/** Whom and what an edit names that the post did not, and which hashtags it no longer has. */
export type Named = { added: string[]; tagged: string[]; untagged: string[] }

export async function readNamed(sql: Change['sql'], postId: string): Promise<Standing> {
  const { rows } = await raw<Standing>`
    select array(select account_id::text from post_mention where post_id = ${postId}::bigint) as mentions,
      array(select hashtag_id::text from post_hashtag where post_id = ${postId}::bigint) as "hashtagIds"`.execute(
    sql,
  )
  return rows[0] ?? { mentions: [], hashtagIds: [] }
}

type Edited = {
  id: string
  authorId: string
  visibility: StoredVisibility
  groupId: string | null
  groupClosed: boolean
}

/**
 * Whom a post names decides who may see one that is not for all: nobody is added to those, and nobody loses what they were
 * given. Throws Refusal `edit_names_more`.
 */
export async function replaceNamed(
  sql: Change['sql'],
  post: Edited,
  before: Standing,
  now: { mentions: ReadonlySet<string>; hashtagIds: readonly string[] },
): Promise<Named> {
  const fresh = [...now.mentions].filter((id) => !before.mentions.includes(id))
  const added = await dropStrangers(sql, post, await dropBlockers(sql, post.authorId, fresh))
  const tagged = now.hashtagIds.filter((id) => !before.hashtagIds.includes(id))
  const untagged = before.hashtagIds.filter((id) => !now.hashtagIds.includes(id))
  await refuseNewReaders(sql, post, added)
  if (!namingShows(post.visibility)) {
    const gone = before.mentions.filter((id) => !now.mentions.has(id))
    await drop(sql, 'post_mention', 'account_id', post.id, gone)
  }
  await drop(sql, 'post_hashtag', 'hashtag_id', post.id, untagged)
  await insertNamed(sql, post.id, added, tagged)
  return { added, tagged, untagged }
}

async function refuseNewReaders(sql: Change['sql'], post: Edited, added: readonly string[]): Promise<void> {
  const others = added.filter((id) => id !== post.authorId)
  if (!namingShows(post.visibility) || others.length === 0) return
  const { rows } = await raw<{ follower_id: string }>`
    select follower_id from follow where followee_id = ${post.authorId}::bigint and follower_id = any(${others}::bigint[])`.execute(
    sql,
  )
  if (post.visibility === 'direct' || rows.length < others.length) throw new Refusal('edit_names_more')
}

async function drop(
  sql: Change['sql'],
  table: 'post_mention' | 'post_hashtag',
  column: 'account_id' | 'hashtag_id',
  postId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await posts(sql)
    .deleteFrom(table)
    .where('post_id', '=', postId)
    .where(raw<boolean>`${raw.ref(column)} = any(${ids}::bigint[])`)
    .execute()
}
