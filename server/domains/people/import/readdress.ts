import type { Kysely } from 'kysely'
import { anyOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { permissionsOf, requireHolding } from '../roles/held.ts'
import { people } from '../tables.ts'
import type { Plan } from './plan.ts'

/**
 * An e-mail address is where links for a new password go. So nobody changes that of somebody who may do more than they:
 * throws Refusal `more_than_you_hold`. Links that went to an address before are worth nothing.
 */
export async function readdress(sql: Kysely<Tables>, by: string | null, plan: Plan): Promise<void> {
  const ids = plan.changes
    .filter(({ change, fields }) => change === 'updated' && fields.includes('e-mail'))
    .map(({ person }) => person.id)
  if (ids.length === 0) return
  const roles = await people(sql)
    .selectFrom('account_role')
    .innerJoin('role', 'role.id', 'account_role.role_id')
    .select(['role.id', 'role.built_in as builtIn', 'role.name', 'role.permissions'])
    .where('account_id', '=', anyOf(ids))
    .execute()
  await requireHolding(sql, by, permissionsOf(roles))
  await people(sql).deleteFrom('password_reset').where('account_id', '=', anyOf(ids)).execute()
}
