import { type RawBuilder, sql as raw } from 'kysely'
import { wished } from '../follows/index.ts'
import type { Ground } from '../ground.ts'
import { heardBy, wantedBy } from '../mutes/index.ts'
import { visibleTo } from '../posts/index.ts'

/** Posts of one card: who has more waiting looks at their sources themselves. */
export const MOST_DAILY = 200

export type DailyPost = { id: string; authorId: string }

/**
 * What came from a reader's daily sources after `since` and before `until`, newest first: what would have come home, had they been live,
 * and did not come by another way. Of several boosts of one post the earliest. Nothing is asked of posts where there is no such source.
 */
export async function dailyPosts(
  { db }: Pick<Ground, 'db'>,
  accountId: string,
  { since, until }: { since: string; until: string },
): Promise<DailyPost[]> {
  const me = raw`${accountId}::bigint`
  const latest = (from: RawBuilder<unknown>, where: RawBuilder<unknown>, source = raw`s`) => raw`
    select p.id from ${from} p.id > greatest(${source}.daily_from, ${since}::bigint) and p.id < ${until}::bigint
      and p.author_id <> ${me} and ${visibleTo(accountId)} and ${heardBy(me, raw`coalesce(p.boost_of_id, p.id)`)} and ${where}
      order by p.id desc limit ${MOST_DAILY}`
  const { rows } = await raw<DailyPost>`
    with found as (
      select x.id from follow f cross join lateral (${latest(raw`post p where p.author_id = f.followee_id and`, fromPerson(accountId), raw`f`)}) x
        where f.follower_id = ${me} and f.daily_from is not null and ${wantedBy(accountId, raw`f.followee_id`)}
      union
      select x.id from hashtag_follow s cross join lateral (${latest(
        raw`post_hashtag t join post p on p.id = t.post_id where t.hashtag_id = s.hashtag_id and`,
        raw`p.visibility = 'company' and p.in_reply_to_id is null and ${wantedBy(accountId, raw`p.author_id`)}`,
      )}) x where s.account_id = ${me} and s.daily_from is not null
      union
      select x.id from group_member s cross join lateral (${latest(
        raw`post p where p.group_id = s.group_id and`,
        raw`p.in_reply_to_id is null and ${wantedBy(accountId, raw`p.author_id`)}`,
      )}) x where s.account_id = ${me} and s.daily_from is not null),
    each as (
      select distinct on (coalesce(p.boost_of_id, p.id)) p.id, p.author_id from found f join post p on p.id = f.id
      where not exists (select from home_entry e where e.account_id = ${me} and e.post_id in (p.id, p.boost_of_id))
      order by coalesce(p.boost_of_id, p.id), p.id)
    select id::text as id, author_id::text as "authorId" from each order by each.id desc limit ${MOST_DAILY}`.execute(
    db,
  )
  return rows
}

/** Of somebody followed as `f`: posts and boosts as they are wished for, and of their answers those that a follower is given; in groups, what begins a thread where the reader is. */
const fromPerson = (accountId: string) => raw`
  p.visibility <> 'direct'
  and ${wished}
  and (p.group_id is null or (p.in_reply_to_id is null
    and exists (select from group_member g where g.group_id = p.group_id and g.account_id = ${accountId}::bigint)))
  and (p.boost_of_id is null or ${wantedBy(accountId, raw`(select author_id from post where id = p.boost_of_id)`)})
  and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${accountId}::bigint)
    or exists (select from follow g where g.follower_id = ${accountId}::bigint and g.followee_id = p.in_reply_to_account_id))`
