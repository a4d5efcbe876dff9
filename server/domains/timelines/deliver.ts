import { type Kysely, sql as raw } from 'kysely'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { why } from './why.ts'

/** How many earlier posts of somebody newly followed are put into the home. */
const BACKFILL = 40

/**
 * Keeps `home_entry`: in the same transaction as the post or follow, so that what is acknowledged is in every home it
 * belongs to, and no backlog can grow.
 */
export function deliverHome(events: EventBus): void {
  events.within('post.published', ({ sql }, { postId }) => deliverPost(sql, postId))
  events.within('post.boosted', ({ sql }, { postId, boostId, boosterId }) =>
    deliverBoost(sql, postId, boostId, boosterId),
  )
  events.within('post.unboosted', ({ sql }, { boostId, boosterId }) => withdraw(sql, boostId, boosterId))
  events.within('post.deleted', ({ sql }, { postId, authorId }) => withdraw(sql, postId, authorId))
  events.within('follow.added', ({ sql }, { followerId, followeeId }) =>
    backfillAuthor(sql, followerId, followeeId),
  )
  events.within('follow.removed', ({ sql }, { followerId, followeeId }) =>
    dropAuthor(sql, followerId, followeeId),
  )
  events.within('hashtag.followed', ({ sql }, { accountId, hashtagId }) =>
    backfillHashtag(sql, accountId, hashtagId, null),
  )
  events.within('hashtag.unfollowed', ({ sql }, { accountId, hashtagId }) =>
    dropHashtag(sql, accountId, hashtagId),
  )
}

/**
 * To the author; to followers (an answer only to those who also follow the one answered, or whom it answers); to followers of its
 * hashtags when everyone may see it; to those named when nobody else may.
 */
async function deliverPost(sql: Kysely<Tables>, postId: string): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select p.author_id, p.id, ${why.own}::int2, null::bigint from post p where p.id = ${postId}::bigint
    union all
    select f.follower_id, p.id, ${why.followsAuthor}::int2, null::bigint
      from post p join follow f on f.followee_id = p.author_id
      where p.id = ${postId}::bigint and p.visibility <> 'direct'
        and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, f.follower_id)
          or exists (select from follow g where g.follower_id = f.follower_id and g.followee_id = p.in_reply_to_account_id))
    union all
    select h.account_id, p.id, ${why.followsHashtag}::int2, min(h.hashtag_id)
      from post p join post_hashtag t on t.post_id = p.id join hashtag_follow h on h.hashtag_id = t.hashtag_id
      where p.id = ${postId}::bigint and p.visibility = 'company' and p.in_reply_to_id is null
      group by h.account_id, p.id
    union all
    select m.account_id, p.id, ${why.mentioned}::int2, null::bigint
      from post p join post_mention m on m.post_id = p.id where p.id = ${postId}::bigint and p.visibility = 'direct'
    on conflict do nothing`.execute(sql)
}

/** Not to those who have the post already, or another boost of it. */
async function deliverBoost(
  sql: Kysely<Tables>,
  postId: string,
  boostId: string,
  boosterId: string,
): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why)
    select r.account_id, ${boostId}::bigint, r.why from (
      select ${boosterId}::bigint as account_id, ${why.own}::int2 as why
      union all select follower_id, ${why.followsBooster}::int2 from follow where followee_id = ${boosterId}::bigint) r
    where r.why = ${why.own}::int2 or not exists (
      select from home_entry e where e.account_id = r.account_id and e.post_id = any(
        array(select id from post where boost_of_id = ${postId}::bigint and id <> ${boostId}::bigint order by id desc limit 20)
        || ${postId}::bigint))`.execute(sql)
}

async function withdraw(sql: Kysely<Tables>, postId: string, authorId: string): Promise<void> {
  await raw`
    delete from home_entry e where e.post_id = ${postId}::bigint and e.account_id in (
      select ${authorId}::bigint
      union select follower_id from follow where followee_id = ${authorId}::bigint
      union select account_id from post_mention where post_id = ${postId}::bigint
      union select h.account_id from post_hashtag t join hashtag_follow h using (hashtag_id) where t.post_id = ${postId}::bigint)`.execute(
    sql,
  )
}

async function backfillAuthor(sql: Kysely<Tables>, followerId: string, followeeId: string): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why)
    select ${followerId}::bigint, p.id, case when p.boost_of_id is null then ${why.followsAuthor}::int2 else ${why.followsBooster}::int2 end
    from (select * from post where author_id = ${followeeId}::bigint and deleted_at is null order by id desc limit ${BACKFILL}) p
    where p.visibility <> 'direct' and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${followerId}::bigint)
      or exists (select from follow g where g.follower_id = ${followerId}::bigint and g.followee_id = p.in_reply_to_account_id))
      and (p.boost_of_id is null or not exists (
        select from home_entry e where e.account_id = ${followerId}::bigint and e.post_id = p.boost_of_id))
    on conflict do nothing`.execute(sql)
}

/** What was there because of this person goes; what a followed hashtag brings anyway comes back. */
async function dropAuthor(sql: Kysely<Tables>, followerId: string, followeeId: string): Promise<void> {
  await raw`
    delete from home_entry e using post p
    where e.account_id = ${followerId}::bigint and e.why in (${why.followsAuthor}::int2, ${why.followsBooster}::int2)
      and p.id = e.post_id and p.author_id = ${followeeId}::bigint`.execute(sql)
  const { rows } = await raw<{
    id: string
  }>`select hashtag_id as id from hashtag_follow where account_id = ${followerId}::bigint`.execute(sql)
  for (const row of rows) await backfillHashtag(sql, followerId, row.id, followeeId)
}

async function backfillHashtag(
  sql: Kysely<Tables>,
  accountId: string,
  hashtagId: string,
  authorId: string | null,
): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select ${accountId}::bigint, p.id, ${why.followsHashtag}::int2, ${hashtagId}::bigint
    from post_hashtag t join post p on p.id = t.post_id
    where t.hashtag_id = ${hashtagId}::bigint and p.visibility = 'company' and p.in_reply_to_id is null and p.deleted_at is null
      ${authorId === null ? raw`` : raw`and p.author_id = ${authorId}::bigint`}
    order by p.id desc limit ${BACKFILL}
    on conflict do nothing`.execute(sql)
}

async function dropHashtag(sql: Kysely<Tables>, accountId: string, hashtagId: string): Promise<void> {
  await raw`
    delete from home_entry where account_id = ${accountId}::bigint and why = ${why.followsHashtag}::int2
      and hashtag_id = ${hashtagId}::bigint`.execute(sql)
}
