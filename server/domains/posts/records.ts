import { type Kysely, sql as raw } from 'kysely'
import { createBatchCache, createRecent } from '#server/platform/cache/index.ts'
import { endsAll } from '#server/platform/events/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { QuotePolicy, ReplyPolicy } from '#server/store/tables/posts.ts'
import type { Ground } from '../ground.ts'
import { type MediumRecord, mediumJson } from '../media/index.ts'
import type { Audience } from './audience.ts'
import { createMarks } from './own-marks.ts'
import { type PollRecord, type PollRow, toPoll } from './poll/record.ts'

/** A post as it was written. An edited post is a new record, so a record may be remembered by identity. */
export type PostRecord = Audience & {
  readonly id: string
  readonly group: { id: string; handle: string; name: string; closed: boolean } | null
  readonly quiet: boolean
  readonly text: string
  readonly fullText: string | null
  /** '' where the text needs none. */
  readonly warning: string
  readonly sensitive: boolean
  readonly language: string | null
  readonly inReplyToId: string | null
  readonly inReplyToAccountId: string | null
  readonly inReplyToHandle: string | null
  readonly threadId: string
  readonly boostOfId: string | null
  readonly createdAt: Date
  readonly editedAt: Date | null
  /** 1, and 1 more with each edit. */
  readonly version: number
  readonly poll: PollRecord | null
  /** What its first link leads to, once that is known. */
  readonly card: CardRecord | null
  /** In order. */
  readonly media: readonly MediumRecord[]
  readonly pinned: boolean
  readonly quoteOfId: string | null
  /** Why what is quoted is shown to nobody. */
  readonly quoteEnd: 'revoked' | 'deleted' | null
  readonly quotePolicy: QuotePolicy
  readonly replyPolicy: ReplyPolicy
  /**
   * Of an answer: who may answer in its thread, as the author of its first post wants it. Null: everyone, as far as that goes.
   * The author is named where whoever sees the answer sees the first post too.
   */
  readonly threadRule: { policy: ReplyPolicy; accountId: string | null; name: string | null } | null
  readonly mentions: readonly { id: string; handle: string }[]
  readonly hashtags: readonly string[]
}

/** The page that a post links to, as it describes itself. */
export type CardRecord = {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly description: string
  readonly picture: boolean
  readonly width: number
  readonly height: number
  readonly blurhash: string | null
}

/** A new object whenever a count changes. */
export type Counts = {
  readonly replies: number
  readonly boosts: number
  readonly favourites: number
  readonly quotes: number
}

type Row = Omit<PostRecord, 'mentionedIds' | 'mentions' | 'hashtags' | 'poll' | 'media'> & {
  media: MediumRecord[] | null
  poll: PollRow | null
  counts: Counts
  mentions: { id: string; handle: string }[] | null
  hashtags: string[] | null
}

async function loadRows(db: Kysely<Tables>, ids: string[]): Promise<Row[]> {
  const { rows } = await raw<Row>`
    select p.id, p.author_id as "authorId", p.visibility, p.group_id as "groupId", coalesce(g.closed, false) as "groupClosed",
      case when g.id is not null then json_build_object('id', g.id::text, 'handle', g.handle, 'name', g.name, 'closed', g.closed) end as "group", p.quiet, p.text, p.full_text as "fullText", p.warning, p.sensitive, p.language,
      p.in_reply_to_id as "inReplyToId", p.in_reply_to_account_id as "inReplyToAccountId", r.handle as "inReplyToHandle",
      p.thread_id as "threadId", p.boost_of_id as "boostOfId", p.created_at as "createdAt", p.edited_at as "editedAt", p.version,
      a.state = 'suspended' as "authorSuspended", p.hidden_at is not null as hidden,
      p.quote_of_id as "quoteOfId", p.quote_policy as "quotePolicy", p.reply_policy as "replyPolicy",
      (select json_build_object('policy', t.reply_policy, 'accountId', case when u.open then t.author_id::text end, 'name', case when u.open then ta.name end)
        from post t join account ta on ta.id = t.author_id
        cross join lateral (select t.visibility in ('company', 'group') and t.deleted_at is null and t.hidden_at is null and ta.state <> 'suspended' as open) u
        where t.id = p.thread_id and p.thread_id <> p.id and t.reply_policy <> 'everyone') as "threadRule",
      case when p.quote_revoked then 'revoked' when q.deleted_at is not null then 'deleted' end as "quoteEnd",
      exists (select from post_pin n where n.post_id = p.id) as pinned,
      json_build_object('replies', c.replies, 'boosts', c.boosts, 'favourites', c.favourites, 'quotes', c.quotes) as counts,
      (select json_build_object('options', o.options, 'votes', o.votes, 'voters', o.voters, 'multiple', o.multiple,
        'hideTotals', o.hide_totals, 'expiresAt', o.expires_at) from poll o where o.post_id = p.id) as poll,
      (select json_build_object('id', d.id::text, 'url', d.url, 'title', d.title, 'description', d.description, 'picture', d.blob is not null,
        'width', d.width, 'height', d.height, 'blurhash', d.blurhash) from post_card k join card d on d.id = k.card_id
        where k.post_id = p.id and d.title <> '') as card,
      (select json_agg(${mediumJson} order by m.place) from medium m where m.post_id = p.id) as media,
      (select json_agg(json_build_object('id', m.account_id::text, 'handle', n.handle) order by n.handle)
        from post_mention m join account n on n.id = m.account_id where m.post_id = p.id) as mentions,
      (select json_agg(h.name order by h.name) from post_hashtag t join hashtag h on h.id = t.hashtag_id where t.post_id = p.id) as hashtags
    from post p join account a on a.id = p.author_id left join post_count c on c.post_id = p.id left join account r on r.id = p.in_reply_to_account_id
      left join "group" g on g.id = p.group_id left join post q on q.id = p.quote_of_id
    where p.id = ${anyOf(ids)} and p.deleted_at is null`.execute(db)
  return rows
}

function toRecord({ counts: _, ...row }: Row): PostRecord {
  const mentions = row.mentions ?? []
  const mentionedIds = mentions.map((mention) => mention.id)
  return {
    ...row,
    poll: toPoll(row.poll),
    media: row.media ?? [],
    mentions,
    hashtags: row.hashtags ?? [],
    mentionedIds,
  }
}

async function loadCounts(db: Kysely<Tables>, ids: string[]): Promise<Map<string, Counts>> {
  const { rows } = await raw<Counts & { id: string }>`
    select post_id as id, replies, boosts, favourites, quotes from post_count where post_id = ${anyOf(ids)}`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type Records = ReturnType<typeof createRecords>

/** Posts, their counts and a reader's own marks on them, each loaded once and kept until something changes it. */
export function createRecords(ground: Ground) {
  const { db, events } = ground
  const marks = createMarks(ground)
  const recent = createRecent()
  const counts = createBatchCache<Counts>({ most: 20_000, load: (ids) => loadCounts(db, ids) })
  const records = createBatchCache<PostRecord>({ most: 10_000, load })

  /** A post's counts come with it. */
  async function load(ids: string[]): Promise<Map<string, PostRecord>> {
    const loading = loadRows(db, ids)
    const withCounts = loading.then((rows) => rows.filter((row) => row.boostOfId === null))
    counts.expect(
      ids,
      withCounts.then((rows) => new Map(rows.map((row) => [row.id, row.counts]))),
    )
    return new Map((await loading).map((row) => [row.id, toRecord(row)]))
  }

  function forgetAll(): void {
    records.forgetAll()
    counts.forgetAll()
    marks.forgetAll()
  }

  for (const name of [
    'post.deleted',
    'post.edited',
    'post.hidden',
    'post.pinned',
    'post.shown',
    'poll.voted',
    'poll.ended',
  ] as const)
    events.after(name, ({ postId }) => records.forget(postId))
  for (const name of ['card.found', 'quotes.changed'] as const)
    events.after(name, ({ postIds }) => postIds.forEach(records.forget))
  events.after('post.unboosted', ({ boostId }) => records.forget(boostId))
  events.after('post.counted', ({ postId, counts: known }) => {
    if (known === undefined || recent.has(postId)) counts.forget(postId)
    else counts.replace(postId, () => known)
    recent.note(postId)
  })
  // A changed handle or a suspension shows in posts; both are rare.
  events.after('access.ended', (ended) => endsAll(ended) && records.forgetAll())
  // Rare too: what a group is called, and whether it is closed, stands in each of its posts.
  events.after('group.changed', () => records.forgetAll())
  events.after('directory.changed', forgetAll)

  return {
    records: (ids: readonly string[]) => records.read(ids),
    counts: (ids: readonly string[]) => counts.read(ids),
    marks,
    /** What is in memory, without waiting. */
    cells: { post: records.cell, counts: counts.cell },
    forgetAll,
  }
}
