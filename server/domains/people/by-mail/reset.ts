import { Refusal } from '#server/base/errors.ts'
import { hashPassword, newToken, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import type { Language, Mail } from '../../mail/index.ts'
import { endLinks, endPasskeys } from '../end-links.ts'
import { people } from '../tables.ts'
import { passwordSetLetter, resetLetter } from './letters.ts'
import { lockAccount } from './lock-account.ts'

const HOUR = 3_600_000
/** Links of one account that are good at the same time; no more are sent within the hour. */
const MOST = 3

/** Who the mail is from, and at which address this Birdhouse is. */
export type Sender = { organisation: string; url: string; language: Language }

/** Sends a link to whoever has an e-mail address and access; does nothing, and says nothing, for all others. */
export async function beginReset(
  { events, clock }: Ground,
  mail: Mail,
  accountId: string,
  { organisation, url, language }: Sender,
): Promise<void> {
  await events.change(async (change) => {
    const sql = people(change.sql)
    const account = await sql
      .selectFrom('account')
      .select(['handle', 'email'])
      .where('id', '=', accountId)
      .where('state', '=', 'active')
      .forUpdate()
      .executeTakeFirst()
    if (account?.email == null) return
    const good = await sql
      .selectFrom('password_reset')
      .select('token_hash')
      .where('account_id', '=', accountId)
      .where('expires_at', '>', clock())
      .execute()
    if (good.length >= MOST) return
    const token = newToken()
    const expires = new Date(clock().getTime() + HOUR)
    const row = { token_hash: tokenHash(token), account_id: accountId, expires_at: expires }
    await sql.insertInto('password_reset').values(row).execute()
    const { handle, email: to } = account
    await mail.write(
      change,
      resetLetter({ to, language, organisation, handle, expires }, `${url}/reset/${token}`),
    )
  })
}

const good = (sql: ReturnType<typeof people>, token: string, now: Date) =>
  sql
    .selectFrom('password_reset')
    .innerJoin('account', 'account.id', 'password_reset.account_id')
    .select(['account.id', 'account.handle', 'account.email'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .where('account.state', '=', 'active')

/** Whose link this is. Throws Refusal `link_invalid`. */
export async function lookAtReset(
  { db, clock }: Ground,
  token: string,
): Promise<{ id: string; handle: string }> {
  const row = await good(people(db), token, clock()).executeTakeFirst()
  if (row === undefined) throw new Refusal('link_invalid')
  return { id: row.id, handle: row.handle }
}

/** Sets the password; every session and every other link ends. Throws Refusal `link_invalid`. */
export async function resetPassword(
  ground: Ground,
  mail: Mail,
  given: { token: string; password: string },
  { organisation, language }: Sender,
): Promise<void> {
  const { events, clock } = ground
  const { id } = await lookAtReset(ground, given.token)
  const hash = await hashPassword(given.password)
  await events.change(async (change) => {
    const sql = people(change.sql)
    await lockAccount(sql, id)
    const row = await good(sql, given.token, clock()).executeTakeFirst()
    if (row === undefined) throw new Refusal('link_invalid')
    const { handle, email: to } = row
    await endLinks(sql, id)
    await endPasskeys(sql, id)
    await sql.updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
    await sql.deleteFrom('session').where('account_id', '=', id).execute()
    await change.tell('access.ended', { accountId: id })
    const expires = new Date(clock().getTime() + 24 * HOUR)
    if (to !== null)
      await mail.write(change, passwordSetLetter({ to, language, organisation, handle, expires }))
    await record(change.sql, { by: id, kind: 'password_reset' })
  })
}
