import { type RawBuilder, sql as raw } from 'kysely'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { heardBy, wantedBy } from '../mutes/index.ts'
import { visibleTo } from './audience.ts'
import { quotes } from './quote.ts'
import type { PostRecord } from './records.ts'

export type { Page }

/** An item of a list, and the key by which the list is paged when that is not the post's own id. */
export type Skeleton = { id: string; key: string }

/** `from`: what is listed, as `p`, up to its conditions. */
const list = (
  db: Ground['db'],
  page: Page,
  key: RawBuilder<string>,
  from: RawBuilder<unknown>,
): Promise<Skeleton[]> => readPage(db, page, key, raw`select p.id::text as id, ${key}::text as key ${from}`)

const ID = raw<string>`p.id`

const AUTHOR = raw`p.author_id`

const HAS_MEDIA = raw`and exists (select from medium m where m.post_id = p.id)`

/** All that is addressed to everyone: no replies, no boosts, nothing quiet, nothing of whom the reader mutes. */
export function companyTimeline(
  { db }: Ground,
  readerId: string,
  page: Page,
  onlyMedia = false,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    ID,
    raw`from post p where p.visibility = 'company' and not p.quiet and p.boost_of_id is null
    and p.in_reply_to_id is null and p.deleted_at is null and ${visibleTo(readerId)} and ${wantedBy(readerId, AUTHOR)}
    and ${heardBy(raw`${readerId}::bigint`, ID)}
    ${onlyMedia ? HAS_MEDIA : raw``}`,
  )
}

/** Ids of hashtags beside the one that is asked for. */
export type HashtagFilter = {
  any: readonly string[]
  all: readonly string[]
  none: readonly string[]
  onlyMedia: boolean
}

/** Posts with a hashtag or any of the others, with all of those that must be there and none of those that must not. */
export function hashtagTimeline(
  { db }: Ground,
  readerId: string,
  hashtagId: string,
  page: Page,
  { any, all, none, onlyMedia }: HashtagFilter = { any: [], all: [], none: [], onlyMedia: false },
): Promise<Skeleton[]> {
  const has = (id: string) =>
    raw`exists (select from post_hashtag h where h.post_id = p.id and h.hashtag_id = ${id}::bigint)`
  const from =
    any.length === 0
      ? raw`from post_hashtag t join post p on p.id = t.post_id where t.hashtag_id = ${hashtagId}::bigint`
      : raw`from post p where p.id in (select t.post_id from post_hashtag t where t.hashtag_id = ${anyOf([hashtagId, ...any])})`
  return list(
    db,
    page,
    ID,
    raw`${from} and ${visibleTo(readerId)} and ${wantedBy(readerId, AUTHOR)}
    ${raw.join(
      all.map((id) => raw`and ${has(id)}`),
      raw` `,
    )}
    ${none.length > 0 ? raw`and not exists (select from post_hashtag h where h.post_id = p.id and h.hashtag_id = ${anyOf(none)})` : raw``}
    ${onlyMedia ? HAS_MEDIA : raw``}`,
  )
}

/** What is written in a group, answers apart; nothing of whom the reader mutes. */
export function groupTimeline(
  { db }: Ground,
  readerId: string,
  groupId: string,
  page: Page,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    ID,
    raw`from post p where p.group_id = ${groupId}::bigint and p.in_reply_to_id is null
    and ${visibleTo(readerId)} and ${wantedBy(readerId, AUTHOR)}`,
  )
}

export type ProfileFilter = {
  withoutReplies: boolean
  withoutBoosts: boolean
  onlyMedia: boolean
  /** The id of a hashtag that it must have. */
  hashtagId?: string | undefined
}

/** The same of a post that is in memory. */
export const fitsProfile = (
  { authorId, boostOfId, inReplyToId, inReplyToAccountId, media }: PostRecord,
  { withoutReplies, withoutBoosts, onlyMedia }: ProfileFilter,
): boolean =>
  !(withoutReplies && inReplyToId !== null && inReplyToAccountId !== authorId) &&
  !(withoutBoosts && boostOfId !== null) &&
  !(onlyMedia && media.length === 0)

export function profileTimeline(
  { db }: Ground,
  readerId: string,
  authorId: string,
  filter: ProfileFilter,
  page: Page,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    ID,
    raw`from post p where p.author_id = ${authorId}::bigint and ${visibleTo(readerId)}
    ${filter.withoutReplies ? raw`and (p.in_reply_to_id is null or p.in_reply_to_account_id = p.author_id)` : raw``}
    ${filter.withoutBoosts ? raw`and p.boost_of_id is null` : raw``}
    ${filter.hashtagId === undefined ? raw`` : raw`and exists (select from post_hashtag h where h.post_id = p.id and h.hashtag_id = ${filter.hashtagId}::bigint)`}
    ${filter.onlyMedia ? raw`and p.id in (select m.post_id from medium m where m.owner_id = ${authorId}::bigint)` : raw``}`,
  )
}

/** What a person keeps at the head of their profile, the latest first. */
export function pinnedPosts(
  { db }: Ground,
  readerId: string,
  authorId: string,
  page: Page,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    raw<string>`m.id`,
    raw`from post_pin m join post p on p.id = m.post_id
    where m.author_id = ${authorId}::bigint and ${visibleTo(readerId)}`,
  )
}

export function markedPosts(
  { db }: Ground,
  table: 'favourite' | 'bookmark',
  readerId: string,
  page: Page,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    raw<string>`m.id`,
    raw`from ${raw.table(table)} m join post p on p.id = m.post_id
    where m.account_id = ${readerId}::bigint and ${visibleTo(readerId)}`,
  )
}

/** People who marked or boosted a post, latest first, paged by the mark. The caller has checked that the reader may see it. */
export function whoMarked(
  { db }: Ground,
  how: 'favourite' | 'boost',
  postId: string,
  page: Page,
): Promise<Skeleton[]> {
  const [from, of, who] =
    how === 'favourite'
      ? [raw`favourite`, raw`m.post_id`, raw`m.account_id`]
      : [raw`post`, raw`m.boost_of_id`, raw`m.author_id`]
  return list(
    db,
    page,
    raw<string>`m.id`,
    raw`from ${from} m join account p on p.id = ${who} where ${of} = ${postId}::bigint and p.state <> 'suspended'`,
  )
}

/** Who quotes a post, newest first. */
export function quotingPosts(
  { db }: Ground,
  readerId: string,
  postId: string,
  page: Page,
): Promise<Skeleton[]> {
  return list(
    db,
    page,
    ID,
    raw`from post p where ${quotes(postId, readerId)} and ${wantedBy(readerId, AUTHOR)}`,
  )
}
