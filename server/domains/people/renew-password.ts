import { randomInt } from 'node:crypto'
import { Refusal } from '#server/base/errors.ts'
import { hashPassword } from '#server/platform/secrets/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { endLinks, endPasskeys } from './end-links.ts'
import { people } from './tables.ts'

/** Letters and digits that are not taken for one another when read aloud or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const EACH = 5

/**
 * Gives somebody a new password of some 99 random bits and answers it; it is stored only as a hash. Every session and token
 * of theirs ends. Throws Refusal `not_found` for who has not signed in yet or has no access.
 */
export async function renewPassword({ events }: Ground, accountId: string): Promise<string> {
  const password = Array.from({ length: GROUPS }, () =>
    Array.from({ length: EACH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')
  const hash = await hashPassword(password)
  await events.change(async ({ sql, tell }) => {
    const row = await people(sql)
      .updateTable('account')
      .set({ password_hash: hash })
      .where('id', '=', accountId)
      .where('state', '=', 'active')
      .returning('id')
      .executeTakeFirst()
    if (row === undefined) throw new Refusal('not_found')
    await people(sql).deleteFrom('session').where('account_id', '=', accountId).execute()
    await endLinks(people(sql), accountId)
    await endPasskeys(people(sql), accountId)
    await tell('access.ended', { accountId })
    await record(sql, { by: null, kind: 'password_renewed', about: accountId })
  })
  return password
}
