import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'

export type GroupSuggestion = {
  id: string
  reason: 'team' | 'place' | 'topic' | 'many'
  /** Colleagues of the team or place who are in it, posts about what one follows, or members. */
  count: number
}

const GROUPS = 12
/** Of a team or place, those whom most follow: in a large one, counting everybody would take long and say the same. */
const COLLEAGUES = 200
const TOPIC_DAYS = 30
/** Of so many hashtags that one follows, the latest posts of each. */
const TOPICS = 50
const OF_TOPIC = 100

/**
 * Groups that one may join by a press, so open ones: who is in a closed one is nobody's business. By one's team, place, what one follows,
 * and then the largest. Those that one is in are among them, so that a page can be read again.
 */
export async function suggestGroups({ db, clock }: Ground, accountId: string): Promise<GroupSuggestion[]> {
  const since = idAt(new Date(clock().getTime() - TOPIC_DAYS * 86_400_000), 0)
  const { rows } = await raw<GroupSuggestion>`
    with me as (select * from account where id = ${accountId}::bigint),
    near as (
      select m.group_id, 1 as rank, count(*)::int as count from (
        select a.id from account_count c join account a on a.id = c.account_id join me on a.team = me.team and a.team <> ''
          and a.id <> me.id and a.state in ('invited', 'active') order by c.followers desc, c.account_id limit ${COLLEAGUES}) a
        join group_member m on m.account_id = a.id group by m.group_id
      union all
      select m.group_id, 2, count(*)::int from (
        select a.id from account_count c join account a on a.id = c.account_id join me on a.location = me.location and a.location <> ''
          and a.id <> me.id and a.state in ('invited', 'active') order by c.followers desc, c.account_id limit ${COLLEAGUES}) a
        join group_member m on m.account_id = a.id group by m.group_id
      union all
      select p.group_id, 3, count(distinct p.id)::int from (
        select hashtag_id from hashtag_follow where account_id = ${accountId}::bigint order by hashtag_id desc limit ${TOPICS}) h cross join lateral (
        select p.id, p.group_id from post_hashtag t join post p on p.id = t.post_id where t.hashtag_id = h.hashtag_id and t.post_id > ${since}::bigint
          and p.group_id is not null and p.deleted_at is null and p.hidden_at is null order by t.post_id desc limit ${OF_TOPIC}) p
        group by p.group_id
      union all
      (select id, 4, members from "group" where not closed and archived_at is null and members > 1 order by members desc, id limit ${GROUPS}))
    select id::text as id, (array['team', 'place', 'topic', 'many'])[rank] as reason, count from (
      select distinct on (g.id) g.id, n.rank, n.count from near n join "group" g on g.id = n.group_id and not g.closed and g.archived_at is null
      order by g.id, n.rank) s
    order by rank, count desc, id limit ${GROUPS}`.execute(db)
  return rows
}
