import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { World } from '#test/world/types.ts'
import { foldedOf } from '../groups/index.ts'
import { insert } from './insert.ts'

/** Answers ids by handle; `people` are ids by handle. */
export async function insertGroups(
  change: Change,
  { groups }: World,
  people: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const ids = new Map(groups.map((group, at) => [group.handle, idAt(group.at, at)]))
  const rows = groups.map((group) => ({
    id: ids.get(group.handle),
    handle: group.handle,
    name: group.name,
    folded: foldedOf(group),
    description: group.description,
    closed: group.closed,
    members: group.members.length,
    created_at: group.at,
  }))
  await insert(
    change,
    'group',
    'id bigint, handle text, name text, folded text, description text, closed boolean, members int, created_at timestamptz',
    rows,
  )
  const members = groups.flatMap((group) =>
    group.members.map((handle) => ({
      group_id: ids.get(group.handle),
      account_id: people.get(handle),
      organiser: group.organisers.includes(handle),
    })),
  )
  await insert(change, 'group_member', 'group_id bigint, account_id bigint, organiser boolean', members)
  await raw`analyze "group", group_member`.execute(change.sql)
  return ids
}
