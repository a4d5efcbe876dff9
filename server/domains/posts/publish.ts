import { type Kysely, sql as raw } from 'kysely'
import { findLinks } from '#rules/text/links.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { type Change, DEADLOCKED } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { QuotePolicy, ReplyPolicy, StoredVisibility } from '#server/store/tables/posts.ts'
import type { Ground } from '../ground.ts'
import { attach, checkMedia, readDescriptions } from '../media/index.ts'
import { dropBlockers } from '../mutes/index.ts'
import { namingShows, visibleTo } from './audience.ts'
import { claimKey, keepKey } from './keys.ts'
import { findNamed, insertNamed } from './named.ts'
import { dropStrangers, findPlace, type Place } from './place.ts'
import { checkPoll, insertPoll, type NewPoll } from './poll/new-poll.ts'
import { type Quoted, requireQuotable, tellQuoted } from './quote.ts'
import { requireReply } from './reply-policy.ts'
import { kindsOf, marksOf } from './search-marks.ts'
import { posts } from './tables.ts'
import { requireWithinLimits } from './within-limits.ts'
import { checkWritten, toStored, type Written, wordsOf } from './written.ts'

export type NewPost = Written & {
  authorId: string
  /** Default: company, or the parent's for a reply. */
  visibility?: StoredVisibility
  quiet?: boolean
  /** The group in which it is to stand. */
  groupId?: string | null
  inReplyToId?: string | null
  quoteOfId?: string | null
  /** Default: the author's own. */
  quotePolicy?: QuotePolicy
  replyPolicy?: ReplyPolicy
  idempotencyKey?: string | null
  poll?: NewPoll | null
  /** What the author uploaded, in order. */
  mediaIds?: readonly string[]
  /** Weighted characters. */
  limit: number
}

type Parent = {
  id: string
  author_id: string
  visibility: StoredVisibility
  group_id: string | null
  quiet: boolean
  thread_id: string
  in_reply_to_account_id: string | null
  reply_policy: ReplyPolicy
}

/**
 * Publishes; once it answers, the post is stored and in the home of everyone it reaches.
 * The same idempotency key answers the post that it made before, also when limits have become narrower since.
 * Throws Refusal `post_empty`, `post_too_long`, `full_text_too_long`, `warning_too_long`, `text_not_storable`,
 * `too_many_mentions`, `not_found` (the parent), `direct_names_nobody`, `poll_options`, `poll_time`,
 * `key_withdrawn`, `too_many_media`, `media_unknown`, `media_mixed` or `poll_or_media`, and as `findPlace`, `requireReply` and `requireQuotable`.
 */
export async function publish(ground: Ground, wanted: NewPost): Promise<string> {
  if (!wanted.idempotencyKey) checkNew(wanted)
  return ground.events.change((change) => publishWithin(change, ground, wanted), DEADLOCKED)
}

/** What is wrong with the words themselves, whoever sees them. */
export function checkNew(wanted: NewPost): void {
  const mediaIds = wanted.mediaIds ?? []
  checkWritten(wanted, wanted.limit, mediaIds.length > 0)
  checkMedia(mediaIds)
  if (wanted.poll) checkPoll(wanted.poll)
  if (wanted.poll && mediaIds.length > 0) throw new Refusal('poll_or_media')
}

/** The same as a part of a larger change. When it throws, the change has to be given up. */
export async function publishWithin(
  change: Change,
  { clock }: Pick<Ground, 'clock'>,
  wanted: NewPost,
): Promise<string> {
  const { sql } = change
  if (wanted.idempotencyKey) {
    const earlier = await claimKey(sql, wanted.authorId, wanted.idempotencyKey)
    if (earlier !== null) return earlier
  }
  checkNew(wanted)
  await requireWithinLimits(sql, wanted)
  const id = newId(clock().getTime())
  const parent = wanted.inReplyToId ? await readParent(sql, wanted.authorId, wanted.inReplyToId) : null
  if (parent !== null) await requireReply(sql, parent, wanted.authorId)
  const quoted = wanted.quoteOfId ? await requireQuotable(sql, wanted.authorId, wanted.quoteOfId) : null
  const place = await findPlace(sql, wanted, parent)
  const { visibility, groupId } = place
  const named = await findNamed(sql, `${wanted.text}\n${wanted.fullText ?? ''}`)
  const mentioned = await dropStrangers(
    sql,
    place,
    await dropBlockers(sql, wanted.authorId, namedBy(named.mentions, visibility, parent)),
  )
  if (visibility === 'direct' && parent === null && mentioned.every((id) => id === wanted.authorId))
    throw new Refusal('direct_names_nobody')
  const at = clock()
  const shown = await readDescriptions(sql, wanted.authorId, wanted.mediaIds ?? [])
  await insertPost(sql, { id, wanted, place, parent, quoted, at, shown })
  if (wanted.poll) await insertPoll(sql, id, wanted.poll, at)
  if (wanted.mediaIds?.length) await attach(sql, wanted.authorId, { of: 'post', id }, wanted.mediaIds)
  await insertNamed(sql, id, mentioned, named.hashtagIds)
  if (quoted !== null) await tellQuoted(change, id, wanted.authorId, quoted)
  if (wanted.idempotencyKey) await keepKey(sql, wanted.authorId, wanted.idempotencyKey, id)
  await change.tell('account.changed', { accountId: wanted.authorId })
  if (parent !== null) await change.tell('post.counted', { postId: parent.id })
  const addressed = mentioned.length > 0 || parent !== null
  const tagged = named.hashtagIds.length > 0
  await change.tell('post.published', {
    postId: id,
    authorId: wanted.authorId,
    addressed,
    tagged,
    direct: visibility === 'direct',
    linked: findLinks(wanted.text).length > 0,
    groupId,
    threadId: parent?.thread_id ?? id,
  })
  return id
}

async function readParent(sql: Kysely<Tables>, readerId: string, id: string): Promise<Parent> {
  const parent = await posts(sql)
    .selectFrom('post as p')
    .select(['p.id', 'p.author_id', 'p.visibility', 'p.group_id', 'p.quiet', 'p.thread_id', 'p.reply_policy'])
    .select('p.in_reply_to_account_id')
    .where('p.id', '=', id)
    .where('p.boost_of_id', 'is', null)
    .where(visibleTo(readerId))
    .forKeyShare()
    .executeTakeFirst()
  if (parent === undefined) throw new Refusal('not_found')
  return parent
}

/** An answer that not everyone may see reaches the one it answers, named or not. */
function namedBy(named: Set<string>, visibility: StoredVisibility, parent: Parent | null): string[] {
  return [...(parent === null || !namingShows(visibility) ? named : named.add(parent.author_id))]
}

type Row = {
  id: string
  wanted: NewPost
  place: Place
  parent: Parent | null
  quoted: Quoted | null
  at: Date
  shown: string[]
}

/**
 * One statement for the post and all its counts. The shared lock is explained at `follow`; the last update runs first, and
 * so it too takes from `held`: whoever follows meanwhile holds the lock and waits for the counts.
 */
async function insertPost(
  sql: Kysely<Tables>,
  { id, wanted, place, parent, quoted, at, shown }: Row,
): Promise<void> {
  const { text, fullText, warning, sensitive, language } = toStored(wanted)
  const quiet = wanted.quiet ?? parent?.quiet ?? false
  const marks = marksOf(wanted, place, parent !== null)
  await raw`
    with held as (select pg_advisory_xact_lock_shared(${wanted.authorId}::bigint)),
    added as (
      insert into post (id, author_id, visibility, group_id, quiet, text, full_text, warning, sensitive, language,
        in_reply_to_id, in_reply_to_account_id, thread_id, quote_of_id, quote_policy, reply_policy, created_at)
      select ${id}::bigint, ${wanted.authorId}::bigint, ${place.visibility}, ${place.groupId}::bigint, ${quiet}::boolean, ${text},
        ${fullText}::text, ${warning}, ${sensitive}::boolean, ${language}::text, ${parent?.id ?? null}::bigint,
        ${parent?.author_id ?? null}::bigint, ${parent?.thread_id ?? id}::bigint, ${quoted?.id ?? null}::bigint,
        coalesce(${wanted.quotePolicy ?? null}, (select quote_policy from account where id = ${wanted.authorId}::bigint)),
        ${wanted.replyPolicy ?? 'everyone'}, ${at}::timestamptz from held
      returning id),
    counted as (insert into post_count (post_id) select id from added),
    searched as (insert into post_search (post_id, words)
      select id, search_vector(${wordsOf(wanted, shown)}::text[], ${language}::text, ${marks}::text[] || ${kindsOf(wanted.mediaIds)}) from added),
    answered as (update post_count set replies = replies + 1 where post_id = ${parent?.id ?? null}::bigint)
    update account_count set posts = posts + 1, last_post_on = ${at.toISOString().slice(0, 10)}::date from held
      where account_id = ${wanted.authorId}::bigint`.execute(sql)
}
