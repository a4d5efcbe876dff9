import { BUILT_IN_ROLES, PERMISSIONS, type Permission } from '#rules/people/permissions.ts'
import { cleanName } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'
import { requireHolding } from './held.ts'
import { MOST_ROLES, readRoles } from './list.ts'
import { lockRoles } from './lock.ts'

export type NewRole = { by: string | null; name: string; permissions: readonly Permission[] }

/** Answers the id. Throws Refusal `more_than_you_hold`, `role_name_taken` or `too_many_roles`. */
export async function makeRole({ events }: Ground, wanted: NewRole): Promise<string> {
  return events.change(async ({ sql }) => {
    await lockRoles(sql)
    await requireHolding(sql, wanted.by, wanted.permissions)
    const name = await freeName(sql, wanted.name)
    const { roles } = await people(sql)
      .selectFrom('role')
      .select((b) => b.fn.countAll<string>().as('roles'))
      .executeTakeFirstOrThrow()
    if (Number(roles) >= MOST_ROLES) throw new Refusal('too_many_roles', { limit: MOST_ROLES })
    const id = newId()
    await people(sql)
      .insertInto('role')
      .values({ id, name, built_in: null, permissions: inOrder(wanted.permissions) })
      .execute()
    const facts = { role: name, permissions: inOrder(wanted.permissions) }
    await record(sql, { by: wanted.by, kind: 'role_made', facts })
    return id
  })
}

export type RoleChange = {
  by: string | null
  id: string
  name?: string | undefined
  permissions?: readonly Permission[] | undefined
}

/** Throws as `makeRole`, and Refusal `no_such_role` or `role_built_in`. */
export async function changeRole({ events }: Ground, wanted: RoleChange): Promise<void> {
  await events.change(async (change) => {
    const { sql, tell } = change
    const role = await ownRole(change, wanted)
    const permissions = wanted.permissions ?? role.permissions
    await requireHolding(sql, wanted.by, permissions)
    const name = wanted.name === undefined ? role.name : await freeName(sql, wanted.name, wanted.id)
    await people(sql)
      .updateTable('role')
      .set({ name, permissions: inOrder(permissions) })
      .where('id', '=', wanted.id)
      .execute()
    // What is remembered of people and sessions says what they may do.
    await tell('directory.changed', {})
    const facts = { role: name, permissions: inOrder(permissions) }
    await record(sql, { by: wanted.by, kind: 'role_changed', facts })
  })
}

/** It is taken from whoever holds it. Throws Refusal `no_such_role`, `role_built_in` or `more_than_you_hold`. */
export async function deleteRole(
  { events }: Ground,
  wanted: { by: string | null; id: string },
): Promise<void> {
  await events.change(async (change) => {
    const { name } = await ownRole(change, wanted)
    await people(change.sql).deleteFrom('role').where('id', '=', wanted.id).execute()
    await change.tell('directory.changed', {})
    await record(change.sql, { by: wanted.by, kind: 'role_deleted', facts: { role: name } })
  })
}

/** One that was made here and permits nothing that `by` does not hold. */
async function ownRole({ sql }: Change, { by, id }: { by: string | null; id: string }) {
  await lockRoles(sql)
  const [role] = await readRoles(sql, [id])
  if (role === undefined) throw new Refusal('no_such_role')
  if (role.builtIn !== null) throw new Refusal('role_built_in')
  await requireHolding(sql, by, role.permissions)
  return role
}

async function freeName(sql: Change['sql'], wanted: string, id = '0'): Promise<string> {
  const name = cleanName(wanted)
  const same = await people(sql)
    .selectFrom('role')
    .select('id')
    .where((b) => b(b.fn('lower', ['name']), '=', name.toLowerCase()))
    .where('id', '<>', id)
    .executeTakeFirst()
  const builtIn = Object.keys(BUILT_IN_ROLES).includes(name.toLowerCase().replaceAll(/[ -]/g, '_'))
  if (name === '' || builtIn || same !== undefined) throw new Refusal('role_name_taken')
  return name
}

const inOrder = (permissions: readonly Permission[]) => PERMISSIONS.filter((one) => permissions.includes(one))
