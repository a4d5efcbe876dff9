import { sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'
import { why } from '../timelines/index.ts'

/** Counts, homes and notifications, as they would stand had everybody lived through the half-year here. */
export async function deriveTheRest({ sql }: Change): Promise<void> {
  const statements = [
    raw`insert into post_count (post_id, replies, boosts, favourites, quotes) select p.id,
      (select count(*) from post r where r.in_reply_to_id = p.id), (select count(*) from post b where b.boost_of_id = p.id),
      (select count(*) from favourite f where f.post_id = p.id),
      (select count(*) from post q where q.quote_of_id = p.id) from post p where p.boost_of_id is null`,
    raw`insert into account_count (account_id, posts, followers, following, last_post_on) select a.id,
      (select count(*) from post p where p.author_id = a.id and p.boost_of_id is null),
      (select count(*) from follow f where f.followee_id = a.id), (select count(*) from follow f where f.follower_id = a.id),
      (select max(p.created_at)::date from post p where p.author_id = a.id) from account a`,
    // In the order of the key: entries in any other take three times as long.
    raw`insert into home_entry (account_id, post_id, why, hashtag_id)
      select distinct on (account_id, post_id) account_id, post_id, why, hashtag_id from (
        select author_id as account_id, id as post_id, ${why.own}::int2 as why, null::bigint as hashtag_id from post
        union all select f.follower_id, p.id, ${why.followsAuthor}::int2, null from post p join follow f on f.followee_id = p.author_id
          where p.boost_of_id is null and p.visibility in ('company', 'followers') and (p.in_reply_to_account_id is null
            or p.in_reply_to_account_id in (p.author_id, f.follower_id)
            or exists (select from follow g where g.follower_id = f.follower_id and g.followee_id = p.in_reply_to_account_id))
        union all select h.account_id, p.id, ${why.followsHashtag}::int2, h.hashtag_id
          from post p join post_hashtag t on t.post_id = p.id join hashtag_follow h on h.hashtag_id = t.hashtag_id
          where p.visibility = 'company' and p.in_reply_to_id is null
        union all select g.account_id, p.id, ${why.inGroup}::int2, null from post p join group_member g on g.group_id = p.group_id
          where p.in_reply_to_id is null
        union all select m.account_id, p.id, ${why.mentioned}::int2, null from post p join post_mention m on m.post_id = p.id
          where p.visibility = 'direct'
      ) reached order by account_id, post_id, why, hashtag_id`,
    raw`insert into home_entry (account_id, post_id, why)
      select f.follower_id, min(p.id), ${why.followsBooster}::int2 from post p join follow f on f.followee_id = p.author_id
      where p.boost_of_id is not null and not exists (select from home_entry e where e.account_id = f.follower_id and e.post_id = p.boost_of_id)
      group by f.follower_id, p.boost_of_id on conflict do nothing`,
    // Who follows their manager is told when they post.
    raw`update follow f set notify = true from account a where a.id = f.follower_id and a.manager_id = f.followee_id`,
    raw`insert into notification (id, account_id, type, from_id, post_id, created_at)
      select id + (row_number() over (partition by id)), account_id, type, from_id, post_id, created_at from (
        select p.id, m.account_id, 'mention' as type, p.author_id as from_id, p.id as post_id, p.created_at from post p join post_mention m on m.post_id = p.id
        union select p.id, p.in_reply_to_account_id, 'mention', p.author_id, p.id, p.created_at from post p
          where p.in_reply_to_account_id is not null and p.visibility in ('company', 'group')
        union select b.id, p.author_id, 'reblog', b.author_id, p.id, b.created_at from post b join post p on p.id = b.boost_of_id
        union select p.id, f.follower_id, 'status', p.author_id, p.id, p.created_at from post p join follow f on f.followee_id = p.author_id and f.notify
          where p.boost_of_id is null and p.visibility in ('company', 'followers') and (p.in_reply_to_account_id is null or p.in_reply_to_account_id = p.author_id)
            and not exists (select from post_mention m where m.post_id = p.id and m.account_id = f.follower_id)
        union select f.id, p.author_id, 'favourite', f.account_id, p.id, to_timestamp((f.id >> 22) / 1000.0 + 1577836800) from favourite f join post p on p.id = f.post_id
      ) happened where account_id <> from_id on conflict do nothing`,
    raw`insert into conversation (account_id, thread_id, last_post_id, read_id)
      select who.id, p.thread_id, max(p.id), coalesce(max(p.id) filter (where p.author_id = who.id or p.created_at < now() - interval '1 day'), 0)
      from post p cross join lateral (select p.author_id as id union select m.account_id from post_mention m where m.post_id = p.id) who
      where p.visibility = 'direct' group by who.id, p.thread_id`,
    raw`insert into marker (account_id, name, last_read_id)
      select account_id, 'notifications', max(id) from notification where created_at < now() - interval '1 day' group by account_id`,
  ]
  for (const statement of statements) await statement.execute(sql)
}
