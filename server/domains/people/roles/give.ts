import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import { people } from '../tables.ts'
import { permissionsOf, type RoleFacts, requireHolding, wordOf } from './held.ts'
import { readRoles } from './list.ts'
import { isLastAdministrator, lockRoles } from './lock.ts'

/** Who, to whom, and what. `by` is null for whoever runs commands on the server. */
export type Giving = { by: string | null; accountId: string; roleId: string }

/**
 * Gives a role to somebody with access: they may from the next request on, on every node. Giving it again changes nothing.
 * Throws Refusal `not_found`, `no_such_role`, `person_not_active` or `more_than_you_hold`.
 */
export async function giveRole({ events }: Ground, giving: Giving): Promise<void> {
  await events.change(async (change) => {
    const role = await begin(change, giving)
    const account = await people(change.sql)
      .selectFrom('account')
      .select('state')
      .where('id', '=', giving.accountId)
      .executeTakeFirst()
    if (account === undefined) throw new Refusal('not_found')
    // Whoever has an invitation link to somebody's account would have the role.
    if (account.state !== 'active') throw new Refusal('person_not_active')
    if (await addRoles(change, giving.accountId, [giving.roleId]))
      await log(change, 'role_given', giving, role)
  })
}

/** Takes a role away, from the next request on. Throws as `giveRole`, and Refusal `last_administrator`. */
export async function takeRole({ events }: Ground, giving: Giving): Promise<void> {
  await events.change(async (change) => {
    const role = await begin(change, giving)
    if (role.builtIn === 'administrator' && (await isLastAdministrator(change.sql, giving.accountId)))
      throw new Refusal('last_administrator')
    const gone = await people(change.sql)
      .deleteFrom('account_role')
      .where('account_id', '=', giving.accountId)
      .where('role_id', '=', giving.roleId)
      .returning('role_id')
      .executeTakeFirst()
    if (gone === undefined) return
    await change.tell('access.changed', { accountId: giving.accountId })
    await log(change, 'role_taken', giving, role)
  })
}

const log = (
  { sql }: Change,
  kind: 'role_given' | 'role_taken',
  { by, accountId }: Giving,
  role: RoleFacts,
) => record(sql, { by, kind, about: accountId, facts: { role: wordOf(role) } })

async function begin({ sql }: Change, { by, roleId }: Giving): Promise<RoleFacts> {
  await lockRoles(sql)
  const [role] = await readRoles(sql, [roleId])
  if (role === undefined) throw new Refusal('no_such_role')
  await requireHolding(sql, by, permissionsOf([role]))
  return role
}

/** Without any question of whether it may be given. Answers whether there was anything to give. */
export async function addRoles(
  change: Change,
  accountId: string,
  roleIds: readonly string[],
): Promise<boolean> {
  if (roleIds.length === 0) return false
  const added = await people(change.sql)
    .insertInto('account_role')
    .values(roleIds.map((role_id) => ({ account_id: accountId, role_id })))
    .onConflict((c) => c.doNothing())
    .returning('role_id')
    .execute()
  if (added.length > 0) await change.tell('access.changed', { accountId })
  return added.length > 0
}
