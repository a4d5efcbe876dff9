import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { conditionSql, reachable } from './condition-sql.ts'
import { JOINED_UNIT } from './freeze.ts'
import { readCondition } from './ready.ts'

type Open = { id: string; place: string; condition: string }

/**
 * Adds whoever fits now to the announcements whose authors said so. They are marked as joined, and are in no figure of the
 * frozen audience. Answers how many were added.
 */
export async function addJoiners({ db, events }: Pick<Ground, 'db' | 'events'>): Promise<number> {
  const { rows } = await raw<Open>`
    select id, place, condition from announcement where state = 'published' and joiners`.execute(db)
  let added = 0
  for (const one of rows) added += await events.change(({ sql }) => addTo(sql, one))
  return added
}

async function addTo(
  sql: Parameters<Parameters<Ground['events']['change']>[0]>[0]['sql'],
  { id, place, condition }: Open,
): Promise<number> {
  const { rows } = await raw<{ joined: number }>`
    with standing as (select id from announcement where id = ${id}::bigint and state = 'published' for no key update),
    added as (insert into addressee (announcement_id, account_id, place, unit_id, joined)
      select standing.id, a.id, ${place}::bigint, ${JOINED_UNIT}, true from standing, account a
      where ${reachable} and (${conditionSql(readCondition(condition))})
        and not exists (select from addressee d where d.announcement_id = standing.id and d.account_id = a.id)
      on conflict do nothing returning 1),
    counted as (update announcement set joined = joined + (select count(*) from added) where id = ${id}::bigint
      and exists (select from added))
    select count(*)::int as joined from added`.execute(sql)
  return rows[0]?.joined ?? 0
}
