import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { whoWishNot, wishedBoost } from '../follows/index.ts'
import { heardBy, mutedAuthor, whoMuteAuthor, whoSilenced } from '../mutes/index.ts'
import { keepsOut, whoKeepOut } from './kept-out.ts'
import { why } from './why.ts'

/** Expressions of ids: who reads, who boosts, and the post that is boosted. */
type Boosting = { reader: RawBuilder<unknown>; booster: RawBuilder<unknown>; original: RawBuilder<unknown> }

/**
 * The one rule of whose boost a reader wants at home, where the query names the reader's follow of the booster `f`: not of somebody they
 * keep out, nor what somebody wrote whom they have muted, nor what they have muted by its talk; and as they wish to follow.
 */
export const boostWanted = ({ reader, booster, original }: Boosting): RawBuilder<boolean> =>
  raw<boolean>`(not ${keepsOut(reader, booster)} and not ${mutedAuthor(reader, authorOf(original))}
    and ${heardBy(reader, original)} and ${wishedBoost(original)})`

/** The same rule from the booster's side, for followers as many as they are, whom the query names so too: each part is asked once for all. */
export const boostWantedOf = (
  booster: RawBuilder<unknown>,
  original: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  raw<boolean>`(f.follower_id not in ${whoKeepOut(booster)} and f.follower_id not in ${whoMuteAuthor(authorOf(original))}
    and f.follower_id not in ${whoSilenced(original)} and f.follower_id not in ${whoWishNot(booster, wishedBoost(original))})`

/** The author of a post; `post` is the expression of its id. */
export const authorOf = (post: RawBuilder<unknown>): RawBuilder<unknown> =>
  raw`(select w.author_id from post w where w.id = ${post})`

/** That neither the post nor a boost of it stands in the reader's home. */
const standsNot = ({ reader, original }: Omit<Boosting, 'booster'>): RawBuilder<boolean> => raw<boolean>`
  not exists (select from home_entry e where e.account_id = ${reader} and e.post_id = any(
    array(select id from post where boost_of_id = ${original}) || ${original}))`

/**
 * What has lost its place in a home comes back by a boost of somebody the reader follows: of several the earliest, as at delivery, and
 * none where the post itself stands. `lost`: a query of `reader` and `original`. `gone`: a boost that is being taken back.
 */
export async function bringByBoosts(
  sql: Kysely<Tables>,
  lost: RawBuilder<unknown>,
  gone: string | null = null,
): Promise<void> {
  const boosting = { reader: raw`l.reader`, booster: raw`b.author_id`, original: raw`l.original` }
  await raw`
    insert into home_entry (account_id, post_id, why)
    select distinct on (l.reader, l.original) l.reader, b.id, ${why.followsBooster}::int2
    from (${lost}) l join post b on b.boost_of_id = l.original and b.id is distinct from ${gone}::bigint
      join follow f on f.follower_id = l.reader and f.followee_id = b.author_id
    where ${boostWanted(boosting)} and ${standsNot(boosting)}
    order by l.reader, l.original, b.id
    on conflict do nothing`.execute(sql)
}

/** One post that has lost its place in these homes. */
export const homesOf = (readerIds: readonly string[], postId: string): RawBuilder<unknown> =>
  raw`select r as reader, ${postId}::bigint as original from unnest(${readerIds}::bigint[]) r`
