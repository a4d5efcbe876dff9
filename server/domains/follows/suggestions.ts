import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

export type PersonSuggestion = {
  id: string
  reason: 'team' | 'manager' | 'place' | 'followed_by_many'
  followed: boolean
}
export type TeamSuggestion = {
  name: string
  location: string
  members: number
  some: string[]
  mine: boolean
  followed: boolean
}
export type TopicSuggestion = { name: string; uses: number; followed: boolean }

/** People by manager, team, place, then the most followed; those already followed are marked, so that a page can be read again. */
export async function suggestPeople({ db }: Ground, accountId: string): Promise<PersonSuggestion[]> {
  const { rows } = await raw<PersonSuggestion>`
    select a.id,
      case when a.id = me.manager_id then 'manager' when a.team <> '' and a.team = me.team then 'team'
        when a.location <> '' and a.location = me.location then 'place' else 'followed_by_many' end as reason,
      f.follower_id is not null as followed
    from account me
    join account a on a.id <> me.id and a.state in ('invited', 'active')
    left join account_count c on c.account_id = a.id
    left join follow f on f.follower_id = me.id and f.followee_id = a.id
    where me.id = ${accountId}
    order by (a.id = me.manager_id) is true desc, (a.team <> '' and a.team = me.team) desc,
      (a.location <> '' and a.location = me.location and c.posts > 0) desc, c.followers desc nulls last, a.id
    limit 24`.execute(db)
  return rows
}

/** Teams by nearness, then size, with a few of their people. */
export async function suggestTeams({ db }: Ground, accountId: string): Promise<TeamSuggestion[]> {
  const { rows } = await raw<TeamSuggestion>`
    select a.team as name, min(a.location) as location, count(*)::int as members,
      (array_agg(a.id::text order by c.followers desc nulls last))[1:4] as some,
      bool_or(a.team = me.team) as mine,
      bool_and(a.id = me.id or f.follower_id is not null) as followed
    from account a
    join account me on me.id = ${accountId}
    left join account_count c on c.account_id = a.id
    left join follow f on f.follower_id = me.id and f.followee_id = a.id
    where a.team <> '' and a.state in ('invited', 'active')
    group by a.team
    order by bool_or(a.team = me.team) desc, bool_or(a.location = me.location) desc, count(*) desc, a.team
    limit 12`.execute(db)
  return rows
}

/** Hashtags by their posts to everyone in the last 30 days. */
export async function suggestTopics({ db, clock }: Ground, accountId: string): Promise<TopicSuggestion[]> {
  const since = new Date(clock().getTime() - 30 * 86_400_000)
  const { rows } = await raw<TopicSuggestion>`
    select h.name, count(*)::int as uses,
      exists (select from hashtag_follow f where f.account_id = ${accountId} and f.hashtag_id = h.id) as followed
    from post p
    join post_hashtag t on t.post_id = p.id
    join hashtag h on h.id = t.hashtag_id
    where p.created_at > ${since} and p.visibility = 'company' and p.deleted_at is null
    group by h.id, h.name order by uses desc, h.name limit 16`.execute(db)
  return rows
}
