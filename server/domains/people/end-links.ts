import type { people } from './tables.ts'

/** With a new password, links that somebody else may have sent for under the old one are worth nothing; those that undo stay. */
export async function endLinks(sql: ReturnType<typeof people>, accountId: string): Promise<void> {
  await sql.deleteFrom('password_reset').where('account_id', '=', accountId).execute()
  await sql
    .deleteFrom('email_change')
    .where('account_id', '=', accountId)
    .where('kind', '=', 'confirm')
    .execute()
}

/**
 * Whoever gets their access back without the old password may have lost it to somebody: passkeys that were added meanwhile
 * would let that somebody in.
 */
export async function endPasskeys(sql: ReturnType<typeof people>, accountId: string): Promise<void> {
  await sql.deleteFrom('passkey').where('account_id', '=', accountId).execute()
}
