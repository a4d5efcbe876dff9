import type { people } from '../tables.ts'

/** The account first, its links after it: two links of one account that are followed at once wait for each other. */
export async function lockAccount(sql: ReturnType<typeof people>, id: string): Promise<void> {
  await sql.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute()
}
