import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { inWishedLanguage } from '../follows/index.ts'
import { heardBy } from '../mutes/index.ts'
import { bringByBoosts } from './boosts.ts'
import { wantedAtHome } from './kept-out.ts'
import { why } from './why.ts'

/**
 * One reason of these entries has gone from a reader's home, and the entries with it. Whatever else the reader chose
 * may bring the same posts: their author, one of their hashtags, or somebody who boosted them.
 */
export async function refill(sql: Kysely<Tables>, accountId: string, postIds: string[]): Promise<void> {
  if (postIds.length === 0) return
  await raw`
    insert into home_entry (account_id, post_id, why, hashtag_id)
    select ${accountId}::bigint, p.id, ${why.followsAuthor}::int2, null::bigint
      from post p join follow f on f.follower_id = ${accountId}::bigint and f.followee_id = p.author_id
      where p.id = any(${postIds}::bigint[]) and p.boost_of_id is null and p.visibility in ('company', 'followers') and ${inWishedLanguage(raw`p.language`)}
        and ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)}
        and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${accountId}::bigint)
          or exists (select from follow g where g.follower_id = ${accountId}::bigint and g.followee_id = p.in_reply_to_account_id))
    union all
    select ${accountId}::bigint, p.id, ${why.followsHashtag}::int2, min(h.hashtag_id)
      from post p join post_hashtag t on t.post_id = p.id
        join hashtag_follow h on h.account_id = ${accountId}::bigint and h.hashtag_id = t.hashtag_id and h.daily_from is null
      where p.id = any(${postIds}::bigint[]) and p.visibility = 'company' and p.in_reply_to_id is null
        and ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)} group by p.id
    union all
    select ${accountId}::bigint, p.id, ${why.inGroup}::int2, null
      from post p join group_member g on g.group_id = p.group_id and g.account_id = ${accountId}::bigint and g.daily_from is null
      where p.id = any(${postIds}::bigint[]) and p.in_reply_to_id is null
        and ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)}
    union all
    select ${accountId}::bigint, p.id, ${why.mentioned}::int2, null
      from post p join post_mention m on m.post_id = p.id and m.account_id = ${accountId}::bigint
      where p.id = any(${postIds}::bigint[]) and p.visibility = 'direct'
        and ${wantedAtHome(accountId, raw`p.author_id`)} and ${heardBy(raw`${accountId}::bigint`, raw`p.id`)}
    on conflict do nothing`.execute(sql)
  const lost = raw`select distinct ${accountId}::bigint as reader, coalesce(boost_of_id, id) as original
    from post where id = any(${postIds}::bigint[])`
  await bringByBoosts(sql, lost)
}
