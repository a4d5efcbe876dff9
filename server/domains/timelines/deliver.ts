import { type Kysely, sql as raw } from 'kysely'
import type { EventBus, Reach } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { inWishedLanguage, whoWishNot } from '../follows/index.ts'
import { whoSilenced } from '../mutes/index.ts'
import { backfillAuthors, backfillHashtag } from './backfill.ts'
import { authorOf, boostWantedOf, bringByBoosts, homesOf } from './boosts.ts'
import { whoKeepOut } from './kept-out.ts'
import { refill } from './refill.ts'
import { retag } from './retag.ts'
import { why } from './why.ts'

/**
 * Keeps `home_entry`: in the same transaction as the post or follow, so that what is acknowledged is in every home it
 * belongs to, and no backlog can grow.
 */
export function deliverHome(events: EventBus): void {
  events.within('post.published', async ({ sql, tell }, { postId, authorId, addressed, tagged, groupId }) => {
    const plain = !addressed && !tagged && groupId === null
    const reach = await (plain ? deliverPlain(sql, postId, authorId) : deliverPost(sql, postId))
    await tell('home.reached', { postId, reach })
  })
  events.within('post.boosted', async ({ sql, tell }, { postId, boostId, boosterId }) => {
    const reach = await deliverBoost(sql, postId, boostId, boosterId)
    await tell('home.reached', { postId: boostId, reach })
  })
  events.within('post.unboosted', ({ sql }, { postId, boostId }) => withdrawBoost(sql, postId, boostId))
  events.within('post.edited', retag)
  events.within('post.deleted', ({ sql }, { postId, authorId }) => withdraw(sql, postId, authorId))
  events.within('follow.added', ({ sql }, { followerId, followeeIds }) =>
    backfillAuthors(sql, followerId, followeeIds),
  )
  events.within('follow.removed', ({ sql }, { followerId, followeeIds }) =>
    dropAuthors(sql, followerId, followeeIds),
  )
  events.within('follow.changed', ({ sql }, { followerId, followeeId }) => sift(sql, followerId, followeeId))
  events.within('hashtag.followed', ({ sql }, { accountId, hashtagId }) =>
    backfillHashtag(sql, accountId, hashtagId),
  )
  events.within('hashtag.unfollowed', ({ sql }, { accountId, hashtagId }) =>
    dropHashtag(sql, accountId, hashtagId),
  )
}

const languageOf = (postId: string) => raw`(select language from post where id = ${postId}::bigint)`

const REACHED = raw`
  select why, hashtag_id as "hashtagId", array_agg(account_id::text) as "accountIds" from reached group by why, hashtag_id`

/** Most posts are for the author and all followers, none of whom comes twice. */
async function deliverPlain(sql: Kysely<Tables>, postId: string, authorId: string): Promise<Reach[]> {
  const { rows } = await raw<Reach>`
    with reached as (
      insert into home_entry (account_id, post_id, why)
      select ${authorId}::bigint, ${postId}::bigint, ${why.own}::int2
      union all
      select f.follower_id, ${postId}::bigint, ${why.followsAuthor}::int2 from follow f where f.followee_id = ${authorId}::bigint
        and f.follower_id not in ${whoWishNot(raw`${authorId}::bigint`, inWishedLanguage(languageOf(postId)))}
        and f.follower_id not in ${whoKeepOut(raw`${authorId}::bigint`)}
      returning account_id, why, hashtag_id) ${REACHED}`.execute(sql)
  return rows
}

/**
 * To the author; and to nobody who does not want the author at home, else to followers (an answer only to those who also follow the one answered, or whom it answers); to followers of its
 * hashtags when everyone may see it; to those named when nobody else may; what begins a thread in a group to its members, and to nobody else.
 */
async function deliverPost(sql: Kysely<Tables>, postId: string): Promise<Reach[]> {
  // Grouped, so that nobody comes twice: `on conflict` would cost a third more for each row.
  const { rows } = await raw<Reach>`
    with reached as (
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select reach.account_id, p.id, min(reach.why), case min(reach.why) when ${why.followsHashtag}::int2 then min(reach.hashtag_id) end
    from post p cross join lateral (
      select p.author_id as account_id, ${why.own}::int2 as why, null::bigint as hashtag_id
      union all
      select f.follower_id, ${why.followsAuthor}::int2, null from follow f
        where f.followee_id = p.author_id and p.visibility in ('company', 'followers')
          and f.follower_id not in ${whoWishNot(authorOf(raw`${postId}::bigint`), inWishedLanguage(languageOf(postId)))}
          and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, f.follower_id)
            or exists (select from follow g where g.follower_id = f.follower_id and g.followee_id = p.in_reply_to_account_id))
      union all
      select h.account_id, ${why.followsHashtag}::int2, h.hashtag_id from post_hashtag t join hashtag_follow h using (hashtag_id)
        where t.post_id = p.id and h.daily_from is null and p.visibility = 'company' and p.in_reply_to_id is null
      union all
      select g.account_id, ${why.inGroup}::int2, null from group_member g where g.group_id = p.group_id and g.daily_from is null and p.in_reply_to_id is null
      union all
      select m.account_id, ${why.mentioned}::int2, null from post_mention m where m.post_id = p.id and p.visibility = 'direct') reach
    where p.id = ${postId}::bigint and (reach.why = ${why.own}::int2
      or (reach.account_id not in ${whoKeepOut(authorOf(raw`${postId}::bigint`))}
        and reach.account_id not in ${whoSilenced(raw`${postId}::bigint`)}))
    group by reach.account_id, p.id
    returning account_id, why, hashtag_id) ${REACHED}`.execute(sql)
  return rows
}

/** Not to those who do not want it, or have the post already, or another boost of it. */
async function deliverBoost(
  sql: Kysely<Tables>,
  postId: string,
  boostId: string,
  boosterId: string,
): Promise<Reach[]> {
  const original = raw`${postId}::bigint`
  const { rows } = await raw<Reach>`
    with reached as (
    insert into home_entry (account_id, post_id, why)
    select ${boosterId}::bigint, ${boostId}::bigint, ${why.own}::int2
    union all
    select f.follower_id, ${boostId}::bigint, ${why.followsBooster}::int2 from follow f
    where f.followee_id = ${boosterId}::bigint
      and ${boostWantedOf(raw`${boosterId}::bigint`, original)}
      and not exists (
      select from home_entry e where e.account_id = f.follower_id and e.post_id = any(
        array(select id from post where boost_of_id = ${original} and id <> ${boostId}::bigint order by id desc limit 20)
        || ${original}))
    returning account_id, why, hashtag_id) ${REACHED}`.execute(sql)
  return rows
}

async function withdraw(sql: Kysely<Tables>, postId: string, authorId: string): Promise<void> {
  await raw`
    delete from home_entry e where e.post_id = ${postId}::bigint and e.account_id in (
      select ${authorId}::bigint
      union select follower_id from follow where followee_id = ${authorId}::bigint
      union select account_id from post_mention where post_id = ${postId}::bigint
      union select g.account_id from post p join group_member g on g.group_id = p.group_id where p.id = ${postId}::bigint
      union select h.account_id from post_hashtag t join hashtag_follow h using (hashtag_id) where t.post_id = ${postId}::bigint)`.execute(
    sql,
  )
}

/** Whoever had this boost gets the post by the next one of somebody they follow. */
async function withdrawBoost(sql: Kysely<Tables>, postId: string, boostId: string): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    delete from home_entry e where e.post_id = ${boostId}::bigint and e.account_id in (
      select author_id from post where id = ${boostId}::bigint
      union select f.follower_id from post b join follow f on f.followee_id = b.author_id where b.id = ${boostId}::bigint)
    returning e.account_id as id`.execute(sql)
  const readers = rows.map((row) => row.id)
  if (readers.length > 0) await bringByBoosts(sql, homesOf(readers, postId), boostId)
}

/** What is wished for no longer goes, and the latest of what is wished for now comes. */
async function sift(sql: Kysely<Tables>, followerId: string, followeeId: string): Promise<void> {
  await dropAuthors(sql, followerId, [followeeId])
  await backfillAuthors(sql, followerId, [followeeId])
}

/** What was there because of these people goes, unless it stands there for another reason. */
async function dropAuthors(sql: Kysely<Tables>, followerId: string, followeeIds: string[]): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    delete from home_entry e using post p
    where e.account_id = ${followerId}::bigint and e.why in (${why.followsAuthor}::int2, ${why.followsBooster}::int2)
      and p.id = e.post_id and p.author_id = any(${followeeIds}::bigint[]) returning p.id`.execute(sql)
  await refill(
    sql,
    followerId,
    rows.map((row) => row.id),
  )
}

export async function dropHashtag(sql: Kysely<Tables>, accountId: string, hashtagId: string): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    delete from home_entry where account_id = ${accountId}::bigint and why = ${why.followsHashtag}::int2
      and hashtag_id = ${hashtagId}::bigint returning post_id as id`.execute(sql)
  await refill(
    sql,
    accountId,
    rows.map((row) => row.id),
  )
}
