import { type Kysely, sql as raw } from 'kysely'
import { type Attribute, type Condition, parseCondition } from '#rules/audience/index.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'

/** The values that a condition names, by attribute. */
export function namedIn(
  condition: Condition,
  found = new Map<Attribute, Set<string>>(),
): Map<Attribute, Set<string>> {
  if (condition.kind === 'test') {
    const known = found.get(condition.attribute) ?? new Set()
    found.set(condition.attribute, new Set([...known, ...condition.values]))
  } else if (condition.kind === 'not') namedIn(condition.of, found)
  else if (condition.kind !== 'everybody') for (const one of condition.of) namedIn(one, found)
  return found
}

/** Whether persons are named one by one. */
export const namesPersons = (condition: Condition): boolean => namedIn(condition).has('person')

/**
 * Who is in a closed group is for its members: nobody else asks for it by a condition. What can't be read is refused
 * elsewhere. Throws Refusal `audience_group_closed`.
 */
export async function requireOpenGroups(
  sql: Kysely<Tables>,
  readerId: string,
  source: string,
): Promise<void> {
  const read = parseCondition(source)
  const named = 'fault' in read ? undefined : namedIn(read.condition).get('group')
  if (named === undefined) return
  const handles = [...named].map((one) => one.toLowerCase())
  const { rows } = await raw<{ handle: string }>`select g.handle from "group" g
    where g.handle = any(${handles}::text[]) and g.closed and not exists (select from group_member m
      where m.group_id = g.id and m.account_id = ${readerId}::bigint) limit 1`.execute(sql)
  if (rows[0] !== undefined) throw new Refusal('audience_group_closed', { group: rows[0].handle })
}
