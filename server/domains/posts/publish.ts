import { type Kysely, sql as raw } from 'kysely'
import { FULL_TEXT_LIMIT, lengthOf } from '#rules/limits.ts'
import { findUnstorable } from '#rules/text/clean.ts'
import { countWeighted } from '#rules/text/count.ts'
import { findEntities } from '#rules/text/entities.ts'
import { searchWords } from '#rules/text/words.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { StoredVisibility } from '#server/store/tables/posts.ts'
import { ensureHashtags } from '../follows/index.ts'
import type { Ground } from '../ground.ts'
import { findHandles } from '../people/index.ts'
import { isWider, visibleTo } from './audience.ts'
import { posts } from './tables.ts'

export type NewPost = {
  authorId: string
  text: string
  fullText?: string | null
  /** Default: company, or the parent's for a reply. */
  visibility?: StoredVisibility
  quiet?: boolean
  language?: string | null
  inReplyToId?: string | null
  idempotencyKey?: string | null
  /** Weighted characters. */
  limit: number
}

/** A post that names more people than this is an announcement, which has a way of its own. */
const MOST_NAMED = 100

type Parent = {
  id: string
  author_id: string
  visibility: StoredVisibility
  quiet: boolean
  thread_id: string
}

/**
 * Publishes; once it answers, the post is stored and in the home of everyone it reaches.
 * The same idempotency key answers the post that it made before.
 * Throws Refusal `post_empty`, `post_too_long`, `full_text_too_long`, `text_not_storable`, `too_many_mentions`,
 * `not_found` (the parent), `reply_too_wide` or `direct_names_nobody`.
 */
export async function publish({ events, clock }: Ground, wanted: NewPost): Promise<string> {
  checkText(wanted)
  const id = newId(clock().getTime())
  return events.change(async (change) => {
    const { sql } = change
    if (wanted.idempotencyKey) {
      const earlier = await claimKey(sql, wanted.authorId, wanted.idempotencyKey)
      if (earlier !== null) return earlier
    }
    const parent = wanted.inReplyToId ? await readParent(sql, wanted.authorId, wanted.inReplyToId) : null
    const visibility = wanted.visibility ?? parent?.visibility ?? 'company'
    if (parent !== null && isWider(visibility, parent.visibility)) throw new Refusal('reply_too_wide')
    const named = await findNamed(sql, `${wanted.text}\n${wanted.fullText ?? ''}`)
    const mentioned = namedBy(named.mentions, visibility, parent)
    if (visibility === 'direct' && parent === null && mentioned.every((id) => id === wanted.authorId))
      throw new Refusal('direct_names_nobody')
    await insertPost(sql, { id, wanted, visibility, parent, at: clock() })
    await insertNamed(sql, id, mentioned, named.hashtagIds)
    if (wanted.idempotencyKey) await keepKey(sql, wanted.authorId, wanted.idempotencyKey, id)
    await change.tell('account.changed', { accountId: wanted.authorId })
    if (parent !== null) await change.tell('post.counted', { postId: parent.id })
    const addressed = mentioned.length > 0 || parent !== null
    const tagged = named.hashtagIds.length > 0
    await change.tell('post.published', { postId: id, authorId: wanted.authorId, addressed, tagged })
    return id
  })
}

function checkText(wanted: NewPost): void {
  if (wanted.text.trim() === '') throw new Refusal('post_empty')
  for (const text of [wanted.text, wanted.fullText ?? '']) {
    if (findUnstorable(text) !== null) throw new Refusal('text_not_storable')
  }
  const length = countWeighted(wanted.text)
  if (length > wanted.limit) throw new Refusal('post_too_long', { length, limit: wanted.limit })
  const full = lengthOf(wanted.fullText ?? '')
  if (full > FULL_TEXT_LIMIT)
    throw new Refusal('full_text_too_long', { length: full, limit: FULL_TEXT_LIMIT })
}

/** Holds a lock on the key until the commit, so that two sendings at once make one post. */
async function claimKey(sql: Kysely<Tables>, authorId: string, key: string): Promise<string | null> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`${authorId} ${key}`}, 0))`.execute(sql)
  const row = await posts(sql)
    .selectFrom('idempotency')
    .select('post_id')
    .where('account_id', '=', authorId)
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.post_id ?? null
}

async function keepKey(sql: Kysely<Tables>, authorId: string, key: string, postId: string): Promise<void> {
  await posts(sql).insertInto('idempotency').values({ account_id: authorId, key, post_id: postId }).execute()
}

async function readParent(sql: Kysely<Tables>, readerId: string, id: string): Promise<Parent> {
  const parent = await posts(sql)
    .selectFrom('post as p')
    .select(['p.id', 'p.author_id', 'p.visibility', 'p.quiet', 'p.thread_id'])
    .where('p.id', '=', id)
    .where('p.boost_of_id', 'is', null)
    .where(visibleTo(readerId))
    .forKeyShare()
    .executeTakeFirst()
  if (parent === undefined) throw new Refusal('not_found')
  return parent
}

async function findNamed(
  sql: Kysely<Tables>,
  text: string,
): Promise<{ mentions: Set<string>; hashtagIds: string[] }> {
  const entities = findEntities(text)
  const of = (kind: string) => entities.filter((entity) => entity.kind === kind).map((entity) => entity.value)
  const handles = [...new Set(of('mention').map((handle) => handle.toLowerCase()))]
  if (handles.length > MOST_NAMED) throw new Refusal('too_many_mentions', { limit: MOST_NAMED })
  const mentions = new Set((await findHandles({ db: sql }, handles)).values())
  const hashtags = await ensureHashtags(sql, [...new Set(of('hashtag'))].slice(0, 100))
  return { mentions, hashtagIds: hashtags.map((hashtag) => hashtag.id) }
}

/** An answer that not everyone may see reaches the one it answers, named or not. */
function namedBy(named: Set<string>, visibility: StoredVisibility, parent: Parent | null): string[] {
  return [...(parent === null || visibility === 'company' ? named : named.add(parent.author_id))]
}

type Row = { id: string; wanted: NewPost; visibility: StoredVisibility; parent: Parent | null; at: Date }

/**
 * One statement for the post and all its counts. The shared lock is explained at `follow`; the last update runs first, and
 * so it too takes from `held`: whoever follows meanwhile holds the lock and waits for the counts.
 */
async function insertPost(sql: Kysely<Tables>, { id, wanted, visibility, parent, at }: Row): Promise<void> {
  const words = searchWords(`${wanted.text} ${wanted.fullText ?? ''}`).join(' ')
  const quiet = wanted.quiet ?? parent?.quiet ?? false
  await raw`
    with held as (select pg_advisory_xact_lock_shared(${wanted.authorId}::bigint)),
    added as (
      insert into post (id, author_id, visibility, quiet, text, full_text, language, in_reply_to_id,
        in_reply_to_account_id, thread_id, created_at)
      select ${id}::bigint, ${wanted.authorId}::bigint, ${visibility}, ${quiet}::boolean, ${wanted.text},
        ${wanted.fullText || null}::text, ${wanted.language ?? null}::text, ${parent?.id ?? null}::bigint,
        ${parent?.author_id ?? null}::bigint, ${parent?.thread_id ?? id}::bigint, ${at}::timestamptz from held
      returning id),
    counted as (insert into post_count (post_id) select id from added),
    searched as (insert into post_search (post_id, words) select id, to_tsvector('simple', ${words}) from added),
    answered as (update post_count set replies = replies + 1 where post_id = ${parent?.id ?? null}::bigint)
    update account_count set posts = posts + 1, last_post_on = ${at.toISOString().slice(0, 10)}::date from held
      where account_id = ${wanted.authorId}::bigint`.execute(sql)
}

async function insertNamed(
  sql: Kysely<Tables>,
  postId: string,
  mentioned: string[],
  hashtagIds: string[],
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
