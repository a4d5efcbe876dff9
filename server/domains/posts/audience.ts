import { type RawBuilder, sql } from 'kysely'
import type { StoredVisibility } from '#server/store/tables/posts.ts'

/** Everything that decides who may see a post. */
export type Audience = {
  readonly authorId: string
  readonly visibility: StoredVisibility
  readonly mentionedIds: readonly string[]
  /** Where a post of visibility `group` stands, and whether only the members of that group may see it. */
  readonly groupId: string | null
  readonly groupClosed: boolean
  readonly authorSuspended: boolean
  /** By moderators, to all but its author. */
  readonly hidden: boolean
}

/** The reader, whom they follow, and which groups they are in. */
export type Reader = {
  readonly id: string
  readonly follows: Pick<ReadonlySet<string>, 'has'>
  readonly groups: Pick<ReadonlySet<string>, 'has'>
}

/**
 * Who may see a post is decided here and nowhere else, in two forms of one rule: this for what is in memory, and
 * `visibleTo` for queries. A test compares them over the whole matrix.
 */
export function maySee(reader: Reader, post: Audience): boolean {
  if (isForAll(post) || post.authorId === reader.id) return true
  if (post.authorSuspended || post.hidden) return false
  // To be named in a closed group lets nobody in, and whoever has left it is out.
  if (post.visibility === 'group') return post.groupId !== null && reader.groups.has(post.groupId)
  if (post.mentionedIds.includes(reader.id)) return true
  return post.visibility === 'followers' && reader.follows.has(post.authorId)
}

/** Whether everybody here may see it. */
export function isForAll(post: Audience): boolean {
  const to = post.visibility === 'company' || (post.visibility === 'group' && !post.groupClosed)
  return to && !post.authorSuspended && !post.hidden
}

/** The rule as a condition on a query in which the table `post` is named `p`; deleted posts are nobody's. */
export function visibleTo(readerId: string): RawBuilder<boolean> {
  return visibleToWhom(sql`${readerId}::bigint`)
}

/** Whether a post named `p` is shown to anybody but its author: neither deleted, hidden nor of somebody suspended. */
export const isShown: RawBuilder<boolean> = sql<boolean>`(p.deleted_at is null and p.hidden_at is null
  and not exists (select from account a where a.id = p.author_id and a.state = 'suspended'))`

/** The same for a reader who is an expression of the query. */
export function visibleToWhom(reader: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(p.deleted_at is null and (p.author_id = ${reader} or (p.hidden_at is null and
    not exists (select from account a where a.id = p.author_id and a.state = 'suspended') and case p.visibility
      when 'company' then true
      when 'group' then exists (select from "group" g where g.id = p.group_id and (not g.closed
        or exists (select from group_member gm where gm.group_id = g.id and gm.account_id = ${reader})))
      else exists (select from post_mention m where m.post_id = p.id and m.account_id = ${reader})
        or (p.visibility = 'followers' and exists (
          select from follow f where f.follower_id = ${reader} and f.followee_id = p.author_id)) end)))`
}

/** Whether to be named in such a post lets one see it. */
export const namingShows = (visibility: StoredVisibility): boolean =>
  visibility === 'followers' || visibility === 'direct'

const REACH: Record<StoredVisibility, number> = { direct: 0, followers: 1, group: 1, company: 2 }

export function isWider(a: StoredVisibility, than: StoredVisibility): boolean {
  return REACH[a] > REACH[than]
}
