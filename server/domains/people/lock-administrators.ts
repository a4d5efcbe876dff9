import type { Kysely } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { people } from './tables.ts'

/** Ids of those who have access; who changes them waits for the end of the transaction, so that one always remains. */
export async function lockAdministrators(sql: Kysely<Tables>): Promise<string[]> {
  const rows = await people(sql)
    .selectFrom('account')
    .select('id')
    .where('permission', '=', 'administrator')
    .where('state', '=', 'active')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
