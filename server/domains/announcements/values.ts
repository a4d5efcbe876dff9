import { type RawBuilder, sql as raw } from 'kysely'
import type { Attribute } from '#rules/audience/index.ts'
import type { Ground } from '../ground.ts'
import { reachable } from './condition-sql.ts'

/** What people have of an attribute: `value` as a condition names it, `label` for people, `people` who have it. */
export function values(attribute: Attribute): RawBuilder<unknown> {
  switch (attribute) {
    case 'person':
      return raw`select a.handle as value, a.name as label, 1 as people from account a where ${reachable}`
    case 'manager':
      return raw`select m.handle as value, m.name as label, count(*)::int as people
        from account a join account m on m.id = a.manager_id where ${reachable} group by m.id`
    case 'group':
      return raw`select g.handle as value, g.name as label, g.members as people from "group" g where g.archived_at is null`
    case 'language':
      return raw`select l as value, l as label, count(*)::int as people
        from account a cross join unnest(a.languages) l where ${reachable} group by l`
    default: {
      const column = raw.ref(`a.${attribute}`)
      return raw`select min(${column}) as value, min(${column}) as label, count(*)::int as people
        from account a where ${reachable} and ${column} <> '' group by lower(${column})`
    }
  }
}

const MOST = 50

/** Of a group named by its handle `value`: closed ones are for their members to name. */
const isKnown = (readerId: string) => raw<boolean>`exists (select from "group" k where k.handle = value
  and (not k.closed or exists (select from group_member m where m.group_id = k.id and m.account_id = ${readerId}::bigint)))`

/** Those that begin so, by value or label, the most frequent first. */
export async function listValues(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  attribute: Attribute,
  beginning: string,
): Promise<{ value: string; label: string; people: number }[]> {
  const pattern = `${beginning.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const { rows } = await raw<{ value: string; label: string; people: number }>`
    select value, label, people from (${values(attribute)}) v
    where (lower(value) like ${pattern} or lower(label) like ${pattern}) and ${attribute === 'group' ? isKnown(readerId) : raw`true`}
    order by people desc, label limit ${MOST}`.execute(db)
  return rows
}
