import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { inWishedLanguage } from '../follows/index.ts'
import { heardBy } from '../mutes/index.ts'
import { boostWanted } from './boosts.ts'
import { wantedAtHome } from './kept-out.ts'
import { why } from './why.ts'

/** How many earlier posts of somebody newly followed are put into the home. */
export const BACKFILL = 40

/** Of several boosts of one post the earliest, and none where the post itself stands. */
export async function backfillAuthors(
  sql: Kysely<Tables>,
  followerId: string,
  followeeIds: string[],
): Promise<void> {
  const reader = raw`${followerId}::bigint`
  await raw`
    with latest as (
      select p.* from follow f cross join lateral (
        select * from post where author_id = f.followee_id and deleted_at is null order by id desc limit ${BACKFILL}) p
      where f.follower_id = ${followerId}::bigint and f.followee_id = any(${followeeIds}::bigint[])
        and case when p.boost_of_id is null
          then ${inWishedLanguage(raw`p.language`)} and ${heardBy(reader, raw`p.id`)} and ${wantedAtHome(followerId, raw`p.author_id`)}
          else ${boostWanted({ reader, booster: raw`p.author_id`, original: raw`p.boost_of_id` })} end
        and p.visibility in ('company', 'followers') and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${followerId}::bigint)
        or exists (select from follow g where g.follower_id = ${followerId}::bigint and g.followee_id = p.in_reply_to_account_id)))
    insert into home_entry (account_id, post_id, why)
    select ${followerId}::bigint, p.id, ${why.followsAuthor}::int2 from latest p where p.boost_of_id is null
    union all
    (select distinct on (b.boost_of_id) ${followerId}::bigint, b.id, ${why.followsBooster}::int2 from latest b
    where b.boost_of_id not in (select id from latest)
      and not exists (
      select from home_entry e join post h on h.id = e.post_id
      where e.account_id = ${followerId}::bigint and b.boost_of_id in (h.id, h.boost_of_id))
    order by b.boost_of_id, b.id)
    on conflict do nothing`.execute(sql)
}

/** The latest of a group that somebody has joined. */
export async function backfillGroup(sql: Kysely<Tables>, accountId: string, groupId: string): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why)
    select ${accountId}::bigint, p.id, ${why.inGroup}::int2 from post p
    where p.group_id = ${groupId}::bigint and p.in_reply_to_id is null and p.deleted_at is null and ${wantedAtHome(accountId, raw`p.author_id`)}
      and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)}
    order by p.id desc limit ${BACKFILL}
    on conflict do nothing`.execute(sql)
}

/** Of these people, a subquery of ids, the latest of those who are followed, and of what they wrote in the reader's groups: what kept them out of the home has gone. */
export async function bringBack(
  sql: Kysely<Tables>,
  accountId: string,
  people: RawBuilder<unknown>,
): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    select followee_id::text as id from follow
    where follower_id = ${accountId}::bigint and followee_id in (${people})`.execute(sql)
  const followed = rows.map((row) => row.id)
  if (followed.length > 0) await backfillAuthors(sql, accountId, followed)
  await raw`
    insert into home_entry (account_id, post_id, why)
    select ${accountId}::bigint, p.id, ${why.inGroup}::int2 from (${people}) f(id) cross join lateral (
      select p.* from post p where p.author_id = f.id and p.group_id is not null and p.in_reply_to_id is null and p.deleted_at is null
        and p.group_id in (select group_id from group_member where account_id = ${accountId}::bigint and daily_from is null)
      order by p.id desc limit ${BACKFILL}) p
    where ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)} on conflict do nothing`.execute(
    sql,
  )
}

export async function backfillHashtag(
  sql: Kysely<Tables>,
  accountId: string,
  hashtagId: string,
): Promise<void> {
  await raw`
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select ${accountId}::bigint, p.id, ${why.followsHashtag}::int2, ${hashtagId}::bigint
    from post_hashtag t join post p on p.id = t.post_id
    where t.hashtag_id = ${hashtagId}::bigint and p.visibility = 'company' and p.in_reply_to_id is null and p.deleted_at is null
      and ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)}
    order by p.id desc limit ${BACKFILL}
    on conflict do nothing`.execute(sql)
}
