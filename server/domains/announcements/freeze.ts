import { type Kysely, sql as raw } from 'kysely'
import type { Condition } from '#rules/audience/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { conditionSql, reachable } from './condition-sql.ts'

/** Nothing is ever said of fewer people than this. */
export const FEWEST = 5

/** Whoever was added later stands in no unit of the audience. */
export const JOINED_UNIT = -1

/**
 * Writes down who is addressed, as the directory stands now, and the units in which they are counted from now on: their
 * departments, with those under five people rolled up into one without a name. Answers how many; 0 writes nothing.
 */
export async function freezeAudience(
  sql: Kysely<Tables>,
  { id, place }: { id: string; place: string },
  condition: Condition,
): Promise<number> {
  const { rows } = await raw<{ addressed: number }>`
    with audience as materialized (
      select a.id, a.department from account a where ${reachable} and (${conditionSql(condition)})),
    sizes as (select department, count(*)::int as people from audience group by department),
    ranked as (select department, people,
        coalesce(sum(people) filter (where people < ${FEWEST} or department = '') over (), 0) as small,
        sum(people) filter (where people >= ${FEWEST} and department <> '')
          over (order by people, department rows unbounded preceding) - people as smaller
      from sizes),
    -- What is rolled up must not be few itself: then the smallest of the others go with it.
    units as (select department, people, case when people < ${FEWEST} or department = ''
        or (small > 0 and small + coalesce(smaller, 0) < ${FEWEST}) then 0
        else row_number() over (partition by people >= ${FEWEST} and department <> ''
          and not (small > 0 and small + coalesce(smaller, 0) < ${FEWEST}) order by department) end as unit
      from ranked),
    kept as (insert into announcement_unit (announcement_id, id, name, addressed)
      select ${id}::bigint, unit, case when unit = 0 then '' else min(department) end, sum(people)
      from units group by unit),
    addressed as (insert into addressee (announcement_id, account_id, place, unit_id)
      select ${id}::bigint, audience.id, ${place}::bigint, units.unit
      from audience join units using (department) order by audience.id returning 1)
    select count(*)::int as addressed from addressed`.execute(sql)
  return rows[0]?.addressed ?? 0
}
