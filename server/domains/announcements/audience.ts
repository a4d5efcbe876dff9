import { type Kysely, sql as raw } from 'kysely'
import type { Condition } from '#rules/audience/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { conditionSql, reachable } from './condition-sql.ts'
import { FEWEST } from './freeze.ts'
import { namedIn, namesPersons, requireOpenGroups } from './named-groups.ts'
import { readCondition } from './ready.ts'
import { values } from './values.ts'

export type Audience = {
  people: number
  /** In fives, rounded down; null for fewer than five people, and where persons are named. */
  neverSignedIn: number | null
  noEmail: number | null
  unreachable: number | null
  units: { name: string; people: number }[]
  sampleIds: string[]
  unknown: string[]
}

const SAMPLE = 8

type Counted = Omit<Audience, 'unknown'> & Record<'neverSignedIn' | 'noEmail' | 'unreachable', number>

/**
 * Whether somebody has signed in, or has an address, is not to be asked of one person; nor by adding persons one by one until
 * a number moves.
 */
function withheld({ people, neverSignedIn, noEmail, unreachable }: Counted, condition: Condition) {
  const told = people >= FEWEST && !namesPersons(condition)
  const shown = (count: number) => (told ? Math.floor(count / FEWEST) * FEWEST : null)
  return { neverSignedIn: shown(neverSignedIn), noEmail: shown(noEmail), unreachable: shown(unreachable) }
}

/** Whom a condition means as the directory stands now. Throws Refusal `audience_condition` or `audience_group_closed`. */
export async function lookAtAudience(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  source: string,
): Promise<Audience> {
  const condition = readCondition(source)
  await requireOpenGroups(db, readerId, source)
  const { rows } = await raw<Counted>`
    with audience as materialized (select a.id, a.department, a.email is null as no_email, a.state = 'invited' as never
      from account a where ${reachable} and (${conditionSql(condition)})),
    units as (select department, count(*)::int as people from audience group by 1),
    told as (select case when people < ${FEWEST} then '' else department end as name, sum(people)::int as people
      from units group by 1)
    select count(*)::int as people, count(*) filter (where never)::int as "neverSignedIn",
      count(*) filter (where no_email)::int as "noEmail",
      count(*) filter (where never and no_email)::int as unreachable,
      (select coalesce(json_agg(told order by name = '', people desc, name), '[]'::json) from told) as units,
      array(select id::text from audience order by random() limit ${SAMPLE}) as "sampleIds"
    from audience`.execute(db)
  const [found] = rows
  if (found === undefined) throw new Error('An aggregate without a group has one row.')
  return { ...found, ...withheld(found, condition), unknown: await unknownIn(db, condition) }
}

/** Values that nobody has: most often a slip of the pen. */
async function unknownIn(sql: Kysely<Tables>, condition: Condition): Promise<string[]> {
  const unknown: string[] = []
  for (const [attribute, named] of namedIn(condition)) {
    const wanted = [...named]
    const { rows } = await raw<{ value: string }>`select lower(value) as value from (${values(attribute)}) v
      where lower(value) = any(${wanted.map((one) => one.toLowerCase())}::text[])`.execute(sql)
    const known = new Set(rows.map(({ value }) => value))
    unknown.push(...wanted.filter((one) => !known.has(one.toLowerCase())))
  }
  return unknown
}
