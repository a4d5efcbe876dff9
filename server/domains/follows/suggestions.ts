import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import { createRecall } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import { wantedBy } from '../mutes/index.ts'
import { type GroupSuggestion, suggestGroups } from './suggest-groups.ts'

export type PersonSuggestion = {
  id: string
  reason: 'team' | 'manager' | 'place' | 'followed_by_many' | 'colleague'
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

const PEOPLE = 24
/** Followers. */
const MANY = 5
const TEAMS = 12
const TOPICS = 16
const TOPIC_DAYS = 30
/** Teams and topics are counted over the whole company: once for all readers, and again after this long. */
const RECALL_MS = 60_000

type Team = Pick<TeamSuggestion, 'name' | 'location' | 'members' | 'some'>
type Topic = { id: string; name: string; uses: number }

export type Suggestions = ReturnType<typeof createSuggestions>

/** This person is not suggested again. */
export async function dismissSuggestion(
  { db }: Ground,
  accountId: string,
  dismissedId: string,
): Promise<void> {
  await raw`insert into suggestion_dismissal (account_id, dismissed_id)
    values (${accountId}::bigint, ${dismissedId}::bigint) on conflict do nothing`.execute(db)
}

/** This person may be suggested again; nothing changes where they were not dismissed. */
export async function restoreSuggestion(
  { db }: Ground,
  accountId: string,
  dismissedId: string,
): Promise<void> {
  await raw`delete from suggestion_dismissal
    where account_id = ${accountId}::bigint and dismissed_id = ${dismissedId}::bigint`.execute(db)
}

/** Whom and what to follow. What is followed already is marked, so that a page can be read again. */
export function createSuggestions(ground: Ground) {
  const { db, events, clock } = ground
  const teams = createRecall(RECALL_MS, async () => {
    const { rows } = await raw<Team>`
      select a.team as name, min(a.location) as location, count(*)::int as members,
        (array_agg(a.id::text order by c.followers desc nulls last))[1:4] as some
      from account a left join account_count c on c.account_id = a.id
      where a.team <> '' and a.state in ('invited', 'active')
      group by a.team order by members desc, name`.execute(db)
    return rows
  })
  /** Hashtags by their posts to everyone in the last 30 days. */
  const topics = createRecall(RECALL_MS, async () => {
    const since = idAt(new Date(clock().getTime() - TOPIC_DAYS * 86_400_000), 0)
    const { rows } = await raw<Topic>`
      select h.id, h.name, count(*)::int as uses
      from post_hashtag t join post p on p.id = t.post_id join hashtag h on h.id = t.hashtag_id
      where t.post_id > ${since}::bigint and p.visibility = 'company' and p.deleted_at is null and p.hidden_at is null
      group by h.id, h.name order by uses desc, h.name limit ${TOPICS}`.execute(db)
    return rows
  })
  events.after('directory.changed', () => {
    teams.forget()
    topics.forget()
  })

  return {
    /** By manager, team, place, then the most followed; each kind from an index, and no more of it than is shown. */
    async people(accountId: string): Promise<PersonSuggestion[]> {
      const open = raw`a.state in ('invited', 'active') and a.id <> me.id and a.discoverable and ${wantedBy(accountId, raw`a.id`)}
        and not exists (select from block b where b.account_id = a.id and b.blocked_id = me.id)
        and not exists (select from suggestion_dismissal d where d.account_id = me.id and d.dismissed_id = a.id)`
      const most = raw`order by c.followers desc, c.account_id limit ${PEOPLE}`
      const { rows } = await raw<PersonSuggestion>`
        with me as (select * from account where id = ${accountId}::bigint)
        select s.id, (array['manager', 'team', 'place', 'followed_by_many', 'colleague'])[min(s.rank)] as reason,
          (exists (select from follow f where f.follower_id = ${accountId}::bigint and f.followee_id = s.id)
            or exists (select from follow_request r where r.follower_id = ${accountId}::bigint and r.followee_id = s.id)) as followed
        from (
          select a.id, 1 as rank, 0 as followers from me join account a on a.id = me.manager_id and ${open}
          union all
          (select a.id, 2, c.followers from me join account a on a.team = me.team and a.team <> '' and ${open}
            join account_count c on c.account_id = a.id ${most})
          union all
          (select a.id, 3, c.followers from account_count c join account a on a.id = c.account_id join me on ${open}
            where a.location = me.location and a.location <> '' and c.posts > 0 ${most})
          union all
          (select a.id, case when c.followers >= ${MANY} then 4 else 5 end, c.followers from account_count c join account a on a.id = c.account_id join me on ${open} ${most})) s
        group by s.id order by min(s.rank), max(s.followers) desc, s.id limit ${PEOPLE}`.execute(db)
      return rows
    },

    /** By nearness, then size, with a few of their people. */
    async teams(accountId: string): Promise<TeamSuggestion[]> {
      const all = await teams.read()
      const { rows } = await raw<{ team: string; location: string }>`
        select team, location from account where id = ${accountId}::bigint`.execute(db)
      const me = rows[0]
      const nearness = (team: Team) => (team.name === me?.team ? 0 : team.location === me?.location ? 1 : 2)
      const near = [0, 1, 2].flatMap((wanted) =>
        all.filter((team) => nearness(team) === wanted).slice(0, TEAMS),
      )
      const shown = near.slice(0, TEAMS)
      const followed = await wholeTeams(accountId, shown)
      return shown.map((team) => ({
        ...team,
        mine: team.name === me?.team,
        followed: followed.has(team.name),
      }))
    },

    groups: (accountId: string): Promise<GroupSuggestion[]> => suggestGroups(ground, accountId),

    async topics(accountId: string): Promise<TopicSuggestion[]> {
      const all = await topics.read()
      const ids = all.map((topic) => topic.id)
      const { rows } = await raw<{ id: string }>`
        select hashtag_id as id from hashtag_follow where account_id = ${accountId}::bigint and hashtag_id = any(${ids}::bigint[])`.execute(
        db,
      )
      const followed = new Set(rows.map((row) => row.id))
      return all.map(({ id, name, uses }) => ({ name, uses, followed: followed.has(id) }))
    },
  }

  /** Which of these teams a person follows, or has asked, to the last member. */
  async function wholeTeams(accountId: string, some: readonly Team[]): Promise<Set<string>> {
    const names = some.map((team) => team.name)
    const { rows } = await raw<{ name: string }>`
      select name from unnest(${names}::text[]) as t(name) where not exists (
        select from account a where a.team = t.name and a.state in ('invited', 'active') and a.id <> ${accountId}::bigint
          and not exists (select from follow f where f.follower_id = ${accountId}::bigint and f.followee_id = a.id)
          and not exists (select from follow_request r where r.follower_id = ${accountId}::bigint and r.followee_id = a.id))`.execute(
      db,
    )
    return new Set(rows.map((row) => row.name))
  }
}
