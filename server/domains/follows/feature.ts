import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { ensureHashtags, findHashtag, type Hashtag } from './hashtags.ts'

/** On one profile. */
export const FEATURED_MOST = 10
/** Looked at for what somebody writes about. */
const OWN_POSTS = 500

export type Featured = {
  id: string
  hashtagId: string
  name: string
  /** Their posts to everyone that have it, and the day of the latest. */
  posts: number
  lastPostOn: string | null
}

/** Shows a hashtag on one's profile; again changes nothing. Throws Refusal `too_many_featured`. */
export async function featureHashtag({ events }: Ground, accountId: string, name: string): Promise<Hashtag> {
  return events.change(async ({ sql }) => {
    await raw`select pg_advisory_xact_lock(hashtextextended(${`featured ${accountId}`}, 0))`.execute(sql)
    const [hashtag] = await ensureHashtags(sql, [name])
    if (hashtag === undefined) throw new Refusal('not_found')
    await raw`insert into featured_hashtag (id, account_id, hashtag_id)
      values (${newId()}::bigint, ${accountId}::bigint, ${hashtag.id}::bigint) on conflict do nothing`.execute(
      sql,
    )
    const { rows } = await raw`select from featured_hashtag where account_id = ${accountId}::bigint`.execute(
      sql,
    )
    if (rows.length > FEATURED_MOST) throw new Refusal('too_many_featured', { limit: FEATURED_MOST })
    return hashtag
  })
}

/** By its name; does nothing where it is not shown. */
export async function unfeatureHashtag(
  ground: Ground,
  accountId: string,
  name: string,
): Promise<Hashtag | null> {
  const hashtag = await findHashtag(ground, name)
  if (hashtag !== null)
    await raw`delete from featured_hashtag where account_id = ${accountId}::bigint and hashtag_id = ${hashtag.id}::bigint`.execute(
      ground.db,
    )
  return hashtag
}

/** By the id that it has on the profile. Throws Refusal `not_found`. */
export async function removeFeatured({ db }: Ground, accountId: string, id: string): Promise<void> {
  const { rows } = await raw`delete from featured_hashtag
    where account_id = ${accountId}::bigint and id = ${id}::bigint returning id`.execute(db)
  if (rows.length === 0) throw new Refusal('not_found')
}

/** Counted are posts to everyone alone: whoever reads this learns of no other. */
export async function listFeatured({ db }: Ground, accountId: string): Promise<Featured[]> {
  const { rows } = await raw<Featured>`
    select f.id::text as id, h.id::text as "hashtagId", h.name, u.posts, u.last::text as "lastPostOn"
    from featured_hashtag f join hashtag h on h.id = f.hashtag_id cross join lateral (
      select count(*)::int as posts, max(p.created_at)::date as last
      from post p join post_hashtag t on t.post_id = p.id and t.hashtag_id = h.id
      where p.author_id = f.account_id and p.visibility = 'company' and p.deleted_at is null and p.hidden_at is null) u
    where f.account_id = ${accountId}::bigint order by u.posts desc, f.id limit ${FEATURED_MOST}`.execute(db)
  return rows
}

/** Which of these hashtags somebody shows. */
export async function featuredAmong(
  { db }: Ground,
  accountId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await raw<{ id: string }>`
    select hashtag_id::text as id from featured_hashtag
    where account_id = ${accountId}::bigint and hashtag_id = ${anyOf(ids)}`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** What somebody writes about most and does not show yet. */
export async function suggestFeatured({ db }: Ground, accountId: string): Promise<Hashtag[]> {
  const { rows } = await raw<Hashtag>`
    select h.id::text as id, h.name, h.folded from (
      select p.id from post p where p.author_id = ${accountId}::bigint and p.deleted_at is null order by p.id desc limit ${OWN_POSTS}) p
      join post_hashtag t on t.post_id = p.id join hashtag h on h.id = t.hashtag_id
    where not exists (select from featured_hashtag f where f.account_id = ${accountId}::bigint and f.hashtag_id = h.id)
    group by h.id, h.name, h.folded order by count(*) desc, h.id limit ${FEATURED_MOST}`.execute(db)
  return rows
}
