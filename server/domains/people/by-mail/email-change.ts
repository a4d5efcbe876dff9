import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import type { Mail } from '../../mail/index.ts'
import { endPasskeys } from '../end-links.ts'
import { people } from '../tables.ts'
import { confirmLetter, toldLetter } from './letters.ts'
import { lockAccount } from './lock-account.ts'
import type { Sender } from './reset.ts'

const DAY = 86_400_000
const CONFIRM_DAYS = 1
const UNDO_DAYS = 7

type Kind = 'confirm' | 'undo'

async function newLink(
  sql: ReturnType<typeof people>,
  accountId: string,
  kind: Kind,
  email: string,
  expires: Date,
) {
  const token = newToken()
  await sql
    .insertInto('email_change')
    .values({ token_hash: tokenHash(token), account_id: accountId, kind, email, expires_at: expires })
    .execute()
  return token
}

/** Sends a link to the new address. Says nothing when somebody else has it; then none is sent. */
export async function beginEmailChange(
  { events, clock }: Ground,
  mail: Mail,
  { accountId, email }: { accountId: string; email: string },
  { organisation, url, language }: Sender,
): Promise<void> {
  await events.change(async (change) => {
    const sql = people(change.sql)
    const account = await sql
      .selectFrom('account')
      .select('handle')
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    await sql
      .deleteFrom('email_change')
      .where('account_id', '=', accountId)
      .where('kind', '=', 'confirm')
      .execute()
    const taken = await sql
      .selectFrom('account')
      .select('id')
      .where((b) => b(b.fn('lower', ['email']), '=', email.toLowerCase()))
      .executeTakeFirst()
    if (taken !== undefined) return
    const expires = new Date(clock().getTime() + CONFIRM_DAYS * DAY)
    const token = await newLink(sql, accountId, 'confirm', email, expires)
    const envelope = { to: email, language, organisation, handle: account.handle, expires }
    await mail.write(change, confirmLetter(envelope, `${url}/email/${token}`))
  })
}

const good = (sql: ReturnType<typeof people>, token: string, now: Date) =>
  sql
    .selectFrom('email_change')
    .innerJoin('account', 'account.id', 'email_change.account_id')
    .select(['account.id', 'account.handle', 'account.email as before', 'kind', 'email_change.email'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .where('account.state', '=', 'active')

/** Throws Refusal `link_invalid`. */
export async function lookAtEmailChange({ db, clock }: Ground, token: string) {
  const row = await good(people(db), token, clock()).executeTakeFirst()
  if (row === undefined) throw new Refusal('link_invalid')
  return { id: row.id, handle: row.handle, kind: row.kind, email: row.email }
}

/** Confirms or undoes, as the link says. Throws Refusal `link_invalid` or `email_taken`. */
export async function changeEmail(
  ground: Ground,
  mail: Mail,
  token: string,
  { organisation, url, language }: Sender,
): Promise<void> {
  const { events, clock } = ground
  const { id } = await lookAtEmailChange(ground, token)
  await events.change(async (change) => {
    const sql = people(change.sql)
    await lockAccount(sql, id)
    const row = await good(sql, token, clock()).executeTakeFirst()
    if (row === undefined) throw new Refusal('link_invalid')
    const { handle, before, kind, email } = row
    await refuseTaken(sql, id, email)
    await sql.updateTable('account').set({ email }).where('id', '=', id).execute()
    // Links that went to the address before are worth nothing now.
    await sql.deleteFrom('password_reset').where('account_id', '=', id).execute()
    if (kind === 'undo') await putBack(change, id)
    else {
      await sql.deleteFrom('email_change').where('token_hash', '=', tokenHash(token)).execute()
      if (before !== null) {
        const expires = new Date(clock().getTime() + UNDO_DAYS * DAY)
        const undo = await newLink(sql, id, 'undo', before, expires)
        await mail.write(
          change,
          toldLetter({ to: before, language, organisation, handle, expires }, `${url}/email/${undo}`),
        )
      }
    }
    await change.tell('account.changed', { accountId: id })
    await record(change.sql, { by: id, kind: kind === 'undo' ? 'email_put_back' : 'email_changed' })
  })
}

/** Whoever changed the address may be signed in, and may have sent for more links. */
async function putBack({ sql, tell }: Change, accountId: string): Promise<void> {
  const own = people(sql)
  await own.deleteFrom('email_change').where('account_id', '=', accountId).execute()
  await own.deleteFrom('session').where('account_id', '=', accountId).execute()
  await endPasskeys(own, accountId)
  await tell('access.ended', { accountId })
}

async function refuseTaken(sql: ReturnType<typeof people>, id: string, email: string): Promise<void> {
  const taken = await sql
    .selectFrom('account')
    .select('id')
    .where((b) => b(b.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('id', '<>', id)
    .executeTakeFirst()
  if (taken !== undefined) throw new Refusal('email_taken')
}
