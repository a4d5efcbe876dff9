import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** For each person. */
const SOME = 20

/** For each of these, some of those whom the viewer follows and who follow them: one query for all. */
export async function familiarFollowers(
  { db }: Ground,
  viewerId: string,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await raw<{ id: string; followerIds: string[] }>`
    select o.id::text as id, coalesce(f.ids, '{}') as "followerIds" from unnest(${ids}::bigint[]) o(id)
    cross join lateral (select array_agg(s.id) as ids from (
      select a.id::text as id from follow g join follow f on f.follower_id = g.followee_id and f.followee_id = o.id
        join account a on a.id = f.follower_id and a.state in ('invited', 'active')
      where g.follower_id = ${viewerId}::bigint and f.follower_id <> o.id order by a.id limit ${SOME}) s) f`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.followerIds]))
}
