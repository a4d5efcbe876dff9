import { Refusal } from '#server/base/errors.ts'
import { checkPassword, hashPassword } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { endLinks } from './end-links.ts'
import type { Session } from './sessions.ts'
import { people } from './tables.ts'

/** Every session but the one at hand ends, and tokens with them. Answers the new hash. Throws Refusal `wrong_credentials`. */
export async function changePassword(
  { db, events }: Ground,
  session: Session,
  current: string,
  password: string,
): Promise<string> {
  const account = people(db).selectFrom('account').select('password_hash').where('id', '=', session.accountId)
  const right = await checkPassword(current, (await account.executeTakeFirst())?.password_hash ?? null)
  if (!right) throw new Refusal('wrong_credentials')
  const hash = await hashPassword(password)
  await events.change(async ({ sql, tell }) => {
    await people(sql)
      .updateTable('account')
      .set({ password_hash: hash })
      .where('id', '=', session.accountId)
      .execute()
    await people(sql)
      .deleteFrom('session')
      .where('account_id', '=', session.accountId)
      .where('id', '<>', session.id)
      .execute()
    await endLinks(people(sql), session.accountId)
    await tell('access.ended', { accountId: session.accountId, kept: session.id })
    await record(sql, { by: session.accountId, kind: 'password_changed' })
  })
  return hash
}
