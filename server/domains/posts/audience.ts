import { type RawBuilder, sql } from 'kysely'
import type { StoredVisibility } from '#server/store/tables/posts.ts'

/** Everything that decides who may see a post. */
export type Audience = {
  readonly authorId: string
  readonly visibility: StoredVisibility
  readonly mentionedIds: readonly string[]
  readonly authorSuspended: boolean
  /** By moderators, to all but its author. */
  readonly hidden: boolean
}

/** The reader, and whom they follow. */
export type Reader = { readonly id: string; readonly follows: Pick<ReadonlySet<string>, 'has'> }

/**
 * Who may see a post is decided here and nowhere else, in two forms of one rule: this for what is in memory, and
 * `visibleTo` for queries. A test compares them over the whole matrix.
 */
export function maySee(reader: Reader, post: Audience): boolean {
  if (isForAll(post) || post.authorId === reader.id) return true
  if (post.authorSuspended || post.hidden) return false
  if (post.mentionedIds.includes(reader.id)) return true
  return post.visibility === 'followers' && reader.follows.has(post.authorId)
}

/** Whether everybody here may see it. */
export function isForAll(post: Audience): boolean {
  return post.visibility === 'company' && !post.authorSuspended && !post.hidden
}

/** The rule as a condition on a query in which the table `post` is named `p`; deleted posts are nobody's. */
export function visibleTo(readerId: string): RawBuilder<boolean> {
  return sql<boolean>`(p.deleted_at is null and (p.author_id = ${readerId}::bigint or (p.hidden_at is null and
    not exists (select from account a where a.id = p.author_id and a.state = 'suspended') and (
      p.visibility = 'company'
      or exists (select from post_mention m where m.post_id = p.id and m.account_id = ${readerId}::bigint)
      or (p.visibility = 'followers' and exists (
        select from follow f where f.follower_id = ${readerId}::bigint and f.followee_id = p.author_id))))))`
}

const REACH: Record<StoredVisibility, number> = { direct: 0, followers: 1, company: 2 }

/** The narrower of two; a reply never reaches further than its parent. */
export function narrower(a: StoredVisibility, b: StoredVisibility): StoredVisibility {
  return REACH[a] <= REACH[b] ? a : b
}

export function isWider(a: StoredVisibility, than: StoredVisibility): boolean {
  return REACH[a] > REACH[than]
}
