import { sql as raw } from 'kysely'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { type Stance, stance, stanceOf } from '../mutes/index.ts'
import { follows } from './tables.ts'

export type Relationship = Stance & {
  id: string
  following: boolean
  followedBy: boolean
  daily: boolean
  /** As I follow them, or wait to. */
  boosts: boolean
  notify: boolean
  languages: string[] | null
  /** I wait for their word, they for mine. */
  requested: boolean
  requestedBy: boolean
  endorsed: boolean
  /** What I alone read about them. */
  note: string
}

/** How the viewer stands to each of these people, in their order: one query for all and everything. */
export async function readRelationships(
  { db }: Ground,
  viewerId: string,
  ids: string[],
): Promise<Relationship[]> {
  if (ids.length === 0) return []
  const me = raw`${viewerId}::bigint`
  const { rows } = await raw<Relationship>`
    select o.id::text as id, f.follower_id is not null as following, f.daily_from is not null as daily,
      g.follower_id is not null as "followedBy", r.id is not null as requested, s.id is not null as "requestedBy",
      coalesce(f.boosts, r.boosts, false) as boosts, coalesce(f.notify, r.notify, false) as notify, coalesce(f.languages, r.languages) as languages,
      e.id is not null as endorsed, coalesce(n.words, '') as note, ${stance}
    from unnest(${ids}::bigint[]) with ordinality as o(id, place) ${stanceOf(viewerId)}
      left join follow f on f.follower_id = ${me} and f.followee_id = o.id
      left join follow g on g.follower_id = o.id and g.followee_id = ${me}
      left join follow_request r on r.follower_id = ${me} and r.followee_id = o.id
      left join follow_request s on s.follower_id = o.id and s.followee_id = ${me}
      left join endorsement e on e.account_id = ${me} and e.endorsed_id = o.id
      left join person_note n on n.account_id = ${me} and n.about_id = o.id
    order by o.place`.execute(db)
  return rows
}

/** Ids of a person's followers, newest account first; those who left or are suspended are left out. */
export function listFollowers(ground: Ground, accountId: string, page: Page): Promise<string[]> {
  return listSide(ground, 'followee_id', 'follower_id', accountId, page)
}

/** Ids of the people whom a person follows. */
export function listFollowing(ground: Ground, accountId: string, page: Page): Promise<string[]> {
  return listSide(ground, 'follower_id', 'followee_id', accountId, page)
}

type Side = 'follower_id' | 'followee_id'

async function listSide(
  { db }: Ground,
  of: Side,
  list: Side,
  accountId: string,
  page: Page,
): Promise<string[]> {
  const rows = await follows(db)
    .selectFrom('follow')
    .innerJoin('account', 'account.id', list)
    .where(of, '=', accountId)
    .where('account.state', 'in', ['invited', 'active'])
    .where(within(page, raw.ref(list)))
    .select(`${list} as id` as 'follower_id as id')
    .orderBy(list, order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows).map((row) => row.id)
}
