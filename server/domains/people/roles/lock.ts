import type { Kysely } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { people } from '../tables.ts'

/**
 * Whoever changes what people may do waits for whoever is at it, to the end of the transaction: else two could take the role
 * from the last two administrators at once, or give what is being taken from them. Such acts are few.
 */
export async function lockRoles(sql: Kysely<Tables>): Promise<void> {
  await people(sql)
    .selectFrom('role')
    .select('id')
    .where('built_in', '=', 'administrator')
    .forNoKeyUpdate()
    .execute()
}

/** Whether nobody else with access is an administrator. To be asked with the roles locked. */
export async function isLastAdministrator(sql: Kysely<Tables>, accountId: string): Promise<boolean> {
  const administrators = await people(sql)
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .innerJoin('role', 'role.id', 'account_role.role_id')
    .select('account.id')
    .where('role.built_in', '=', 'administrator')
    .where('account.state', '=', 'active')
    .limit(2)
    .execute()
  return administrators.length === 1 && administrators[0]?.id === accountId
}
