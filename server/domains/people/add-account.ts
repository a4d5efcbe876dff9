import { findHandleProblem } from '#rules/people/handle.ts'
import { cleanName } from '#rules/text/clean.ts'
import { fold } from '#rules/text/fold.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { addRoles } from './roles/index.ts'
import { people } from './tables.ts'

export type NewAccount = {
  handle: string
  name: string
  email: string | null
  passwordHash: string | null
  roleIds: readonly string[]
}

/** Makes an account that is signed in at once. Throws Refusal `handle_taken`, `handle_reserved` or `email_taken`. */
export async function addAccount(change: Change, wanted: NewAccount): Promise<string> {
  const name = cleanName(wanted.name) || wanted.handle
  if (findHandleProblem(wanted.handle) !== null)
    throw new Refusal('handle_reserved', { handle: wanted.handle })
  const sql = people(change.sql)
  const id = newId()
  const row = await sql
    .insertInto('account')
    .values({
      id,
      handle: wanted.handle,
      name,
      email: wanted.email,
      password_hash: wanted.passwordHash,
      state: 'active',
      folded: foldedName(name, wanted.handle),
    })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw await clash(sql, wanted)
  await sql.insertInto('account_count').values({ account_id: id }).execute()
  await change.tell('account.joined', { accountId: id })
  await addRoles(change, id, wanted.roleIds)
  return id
}

/** What search and completion compare with: ` name handle`, folded, each word after a space. */
export function foldedName(name: string, handle: string): string {
  return ` ${fold(name)} ${fold(handle)}`
}

async function clash(sql: ReturnType<typeof people>, wanted: NewAccount): Promise<Refusal> {
  const taken = await sql
    .selectFrom('account')
    .select('id')
    .where('handle', '=', wanted.handle)
    .executeTakeFirst()
  return taken === undefined
    ? new Refusal('email_taken')
    : new Refusal('handle_taken', { handle: wanted.handle })
}
