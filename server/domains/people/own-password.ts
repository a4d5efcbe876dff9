import { checkPassword } from '#server/platform/secrets/index.ts'
import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

/** Whether this is the password of somebody who is signed in. */
export async function isOwnPassword({ db }: Ground, accountId: string, password: string): Promise<boolean> {
  const row = await people(db)
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return checkPassword(password, row?.password_hash ?? null)
}
