import { type RawBuilder, sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'

/** How somebody follows: with boosts, told of each post, and in which languages; null: in all. */
export type Wishes = { boosts: boolean; notify: boolean; languages: string[] | null }

/** Somebody to follow; what is not given is as usual, or stays. */
export type Wanted = { id: string } & Partial<Wishes>

/**
 * The one rule of what comes home by a follow, which the query names `f`: a post in a language that is wished for, or in none, ...
 * `language` is an expression.
 */
export const inWishedLanguage = (language: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`(f.languages is null or ${language} is null or ${language} = any(f.languages)
    or split_part(${language}, '-', 1) = any(f.languages))`

/** ... and a boost of such a post, by whoever's boosts are wished for. `original` is the expression of its id. */
export const wishedBoost = (original: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`(f.boosts and ${inWishedLanguage(raw`(select w.language from post w where w.id = ${original})`)})`

/** Either, of what the query names `p`. */
export const wished: RawBuilder<boolean> = raw<boolean>`(case when p.boost_of_id is null then ${inWishedLanguage(raw`p.language`)} else ${wishedBoost(raw`p.boost_of_id`)} end)`

/**
 * The same from the author's side: a subquery of those who follow them and do not wish for this. Few wish for less than all; the others
 * are found in an index alone, as many as they are.
 */
export const whoWishNot = (author: RawBuilder<unknown>, wished: RawBuilder<boolean>): RawBuilder<unknown> =>
  raw`(select f.follower_id from follow f
    where f.followee_id = ${author} and (f.languages is not null or not f.boosts) and not ${wished})`

/** Only the wishes that are given. */
export const given = (wanted: Wanted): Partial<Wishes> =>
  Object.fromEntries(Object.entries(wanted).filter(([name, value]) => name !== 'id' && value !== undefined))

/** Changes how these are followed or asked, as far as something is given. Authors are locked before. */
export async function changeWishes(
  { sql, tell }: Change,
  followerId: string,
  wanted: readonly Wanted[],
): Promise<void> {
  const changing = wanted.filter((one) => Object.keys(given(one)).length > 0)
  if (changing.length === 0) return
  const next = raw`jsonb_to_recordset(${toJson(changing)}::jsonb) w(id bigint, boosts boolean, notify boolean, languages text[], spoken boolean)`
  const set = raw`boosts = coalesce(w.boosts, o.boosts), notify = coalesce(w.notify, o.notify),
    languages = case when w.spoken then w.languages else o.languages end`
  const { rows } = await raw<{ id: string }>`
    with o as (select f.* from follow f where f.follower_id = ${followerId}::bigint
      and f.followee_id = any(${changing.map(({ id }) => id)}::bigint[]) for update)
    update follow f set ${set} from o join ${next} on w.id = o.followee_id
    where f.follower_id = o.follower_id and f.followee_id = o.followee_id
    returning case when (o.boosts, o.languages) is distinct from (f.boosts, f.languages) then f.followee_id::text end as id`.execute(
    sql,
  )
  await raw`
    update follow_request r set ${set} from follow_request o join ${next} on w.id = o.followee_id
    where r.id = o.id and o.follower_id = ${followerId}::bigint`.execute(sql)
  for (const { id } of rows) if (id !== null) await tell('follow.changed', { followerId, followeeId: id })
}

/** `spoken`: something is said of languages. */
const toJson = (wanted: readonly Wanted[]): string =>
  JSON.stringify(wanted.map((one) => ({ ...one, spoken: one.languages !== undefined })))
