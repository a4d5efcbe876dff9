import { sql as raw } from 'kysely'
import { idAt } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { World } from '#test/world/types.ts'
import { foldedName } from '../people/index.ts'
import { insert } from './insert.ts'

/** Answers ids by handle. */
export async function insertPeople(change: Change, world: World): Promise<Map<string, string>> {
  const ids = new Map(world.people.map((person, at) => [person.handle, idAt(person.joinedAt, at)]))
  const rows = world.people.map((person) => ({
    id: ids.get(person.handle),
    handle: person.handle,
    name: person.name,
    email: person.email,
    phone: person.phone,
    note: person.bio,
    department: person.department,
    team: person.team,
    location: person.location,
    role: person.role,
    manager_id: person.managerHandle === null ? null : (ids.get(person.managerHandle) ?? null),
    working_hours: person.workingHours,
    time_zone: person.timeZone,
    languages: person.languages,
    state: person.leftAt === null ? 'active' : 'left',
    folded: foldedName(person.name, person.handle),
    sample_note: person.featured ?? null,
    welcomed_at: person.joinedAt,
    created_at: person.joinedAt,
  }))
  await insert(
    change,
    'account',
    'id bigint, handle text, name text, email text, phone text, note text, department text, team text, location text, role text, manager_id bigint, working_hours text, time_zone text, languages text[], state text, folded text, sample_note text, welcomed_at timestamptz, created_at timestamptz',
    rows,
  )
  const held = world.people.flatMap((person) =>
    person.roles.map((role) => ({ id: ids.get(person.handle), role })),
  )
  await raw`insert into account_role (account_id, role_id)
    select given.id, role.id from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as given(id bigint, role text)
    join role on role.built_in = given.role`.execute(change.sql)
  return ids
}
