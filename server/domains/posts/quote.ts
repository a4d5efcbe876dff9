import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Change, DEADLOCKED, newestFirst } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { QuotePolicy, StoredVisibility } from '#server/store/tables/posts.ts'
import type { Ground } from '../ground.ts'
import { visibleTo, visibleToWhom } from './audience.ts'
import { requireSeen } from './marks.ts'
import { posts } from './tables.ts'

export type Quoted = { id: string; authorId: string }

/**
 * The post that is to be quoted, or the one that a boost carries. One's own can always be quoted; another's when it is for
 * everyone, its author lets one, and has not blocked one. Throws Refusal `not_found` or `quote_not_allowed`.
 */
export async function requireQuotable(
  sql: Kysely<Tables>,
  authorId: string,
  postId: string,
): Promise<Quoted> {
  const { id } = await requireSeen(sql, authorId, postId)
  const { rows } = await raw<
    Quoted & { visibility: StoredVisibility; policy: QuotePolicy; follows: boolean; blocked: boolean }
  >`
    select p.id, p.author_id as "authorId", p.visibility, p.quote_policy as policy,
      exists (select from follow f where f.follower_id = ${authorId}::bigint and f.followee_id = p.author_id) as follows,
      exists (select from block b where b.account_id = p.author_id and b.blocked_id = ${authorId}::bigint) as blocked
    from post p where p.id = ${id}::bigint`.execute(sql)
  const post = rows[0]
  if (post === undefined) throw new Refusal('not_found')
  if (post.authorId === authorId) return post
  const wanted = post.policy === 'everyone' || (post.policy === 'followers' && post.follows)
  if (post.visibility !== 'company' || post.blocked || !wanted) throw new Refusal('quote_not_allowed')
  return post
}

/**
 * Counts it if everybody may see it, and tells the author of what is quoted if they may see where. By one more, as all the others need
 * not be read for that: whoever counts anew at the same time holds the row, and sees this post and this one more, or neither.
 */
export async function tellQuoted(
  change: Change,
  quotingId: string,
  byId: string,
  quoted: Quoted,
): Promise<void> {
  const { sql, tell } = change
  await raw`update post_count set quotes = quotes + 1 where post_id = ${quoted.id}::bigint
    and exists (select from post q where q.id = ${quotingId}::bigint and ${isCounted})`.execute(sql)
  await tell('post.counted', { postId: quoted.id })
  const { rows } = await raw`select from post p where p.id = ${quotingId}::bigint
    and ${visibleToWhom(raw`${quoted.authorId}::bigint`)}`.execute(sql)
  if (rows.length > 0)
    await tell('post.quoted', { postId: quotingId, accountId: byId, authorId: quoted.authorId })
}

/** Withdraws one's post from where somebody quotes it, for good. Throws Refusal `not_found` or `not_yours`. */
export async function revokeQuote(
  { events }: Ground,
  ownerId: string,
  postId: string,
  quotingId: string,
): Promise<void> {
  await events.change(async (change) => {
    const { sql, tell } = change
    const own = await requireSeen(sql, ownerId, postId)
    if (own.authorId !== ownerId) throw new Refusal('not_yours')
    // Held at once as it is needed: of two who share it and then both want it alone, neither gets it.
    const { rows } = await raw<{ revoked: boolean }>`
      select p.quote_revoked as revoked from post p where p.id = ${quotingId}::bigint and p.quote_of_id = ${own.id}::bigint
        and ${visibleTo(ownerId)} for update of p`.execute(sql)
    if (rows[0] === undefined) throw new Refusal('not_found')
    if (rows[0].revoked) return
    await posts(sql).updateTable('post').set({ quote_revoked: true }).where('id', '=', quotingId).execute()
    await recountQuotes(change, [own.id])
    await raw`delete from notification where post_id = ${quotingId}::bigint and type = 'quote'`.execute(sql)
    await tell('notifications.changed', { accountIds: [ownerId] })
    await tell('quotes.changed', { postIds: [quotingId] })
  }, DEADLOCKED)
}

/** Who may quote a post of one's own from now on. Throws Refusal `not_found` or `not_yours`. */
export async function changeQuotePolicy(
  { events }: Ground,
  ownerId: string,
  postId: string,
  policy: QuotePolicy,
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    const own = await requireSeen(sql, ownerId, postId)
    if (own.authorId !== ownerId) throw new Refusal('not_yours')
    await posts(sql).updateTable('post').set({ quote_policy: policy }).where('id', '=', own.id).execute()
    await tell('quotes.changed', { postIds: [own.id] })
  })
}

/** A post is being deleted: what it quotes is quoted once less, and those that quote it show that it is gone. */
export async function dropQuotes(change: Change, postId: string): Promise<void> {
  const { sql, tell } = change
  const { rows } = await raw<{ id: string }>`
    select quote_of_id as id from post where id = ${postId}::bigint and quote_of_id is not null and not quote_revoked`.execute(
    sql,
  )
  // The post is not deleted yet.
  if (rows[0] !== undefined) await recountQuotes(change, [rows[0].id], postId)
  const quoting = await posts(sql)
    .selectFrom('post')
    .select('id')
    .where('quote_of_id', '=', postId)
    .orderBy('id', 'desc')
    .execute()
  const ids = quoting.map(({ id }) => id)
  for (const facts of newestFirst(ids)) await tell('quotes.changed', facts)
}

/**
 * How often these are quoted where everybody may see it. One count for all readers, so what only some may see is in nobody's: a
 * number would tell the others of it. Counted anew each time, since what is hidden comes back.
 */
export async function recountQuotes(
  { sql, tell }: Change,
  postIds: readonly string[],
  without = '0',
): Promise<void> {
  for (const postId of postIds) {
    // Whoever quotes or hides at the same time waits here, and then counts what this has done.
    await raw`select from post_count where post_id = ${postId}::bigint for update`.execute(sql)
    await raw`update post_count set quotes = (select count(*) from post q where q.quote_of_id = ${postId}::bigint
      and q.id <> ${without}::bigint and ${isCounted}) where post_id = ${postId}::bigint`.execute(sql)
    await tell('post.counted', { postId })
  }
}

/** A condition on a post named `q`: everybody may see it, and with it what it quotes. */
const isCounted = raw`q.visibility = 'company' and not q.quote_revoked and q.deleted_at is null and q.hidden_at is null
  and not exists (select from account a where a.id = q.author_id and a.state = 'suspended')`

/** A condition on `p`: it quotes this post, which has not been withdrawn. */
export const quotes = (postId: string, readerId: string) =>
  raw`p.quote_of_id = ${postId}::bigint and not p.quote_revoked and ${visibleTo(readerId)}`
