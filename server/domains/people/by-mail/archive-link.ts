import { Refusal } from '#server/base/errors.ts'
import { newToken, tokenHash } from '#server/platform/secrets/index.ts'
import { record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import type { Mail } from '../../mail/index.ts'
import { readHeld, requireHolding } from '../roles/index.ts'
import { people } from '../tables.ts'
import { archiveLetter } from './letters.ts'
import type { Sender } from './reset.ts'

const DAY_MS = 86_400_000
const DAYS = 7
/** A download that broke off may be begun again for so long. */
const AGAIN_MS = 3_600_000

export type ArchiveLink = { accountId: string; handle: string; expires: Date }

/**
 * Mails somebody who has left a link to their archive, at an address that whoever sends it types in; earlier links of theirs end. Nobody
 * here sees the link. Throws Refusal `not_found`, `person_has_not_left`, or `more_than_you_hold`.
 */
export async function sendArchiveLink(
  { events, clock }: Ground,
  mail: Mail,
  { by, accountId, email }: { by: string; accountId: string; email: string },
  { organisation, url, language }: Sender,
): Promise<void> {
  const token = newToken()
  const expires = new Date(clock().getTime() + DAYS * DAY_MS)
  await events.change(async (change) => {
    const sql = people(change.sql)
    const account = await sql
      .selectFrom('account')
      .select(['handle', 'state'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (account === undefined) throw new Refusal('not_found')
    if (account.state !== 'left') throw new Refusal('person_has_not_left')
    await requireHolding(change.sql, by, await readHeld(change.sql, accountId))
    await sql.deleteFrom('archive_link').where('account_id', '=', accountId).execute()
    const row = { token_hash: tokenHash(token), account_id: accountId, expires_at: expires }
    await sql.insertInto('archive_link').values(row).execute()
    const { handle } = account
    await mail.write(
      change,
      archiveLetter({ to: email, language, organisation, handle, expires }, `${url}/archive/${token}`),
    )
    await record(change.sql, {
      by,
      kind: 'archive_sent',
      about: accountId,
      facts: { address: hideMost(email) },
    })
  })
}

/** Whose archive a link opens. Throws Refusal `link_invalid`, also where they have access again. */
export async function lookAtArchiveLink({ db, clock }: Ground, token: string): Promise<ArchiveLink> {
  const row = await people(db)
    .selectFrom('archive_link as l')
    .innerJoin('account as a', 'a.id', 'l.account_id')
    .select(['a.id', 'a.handle', 'l.expires_at', 'l.used_at'])
    .where('l.token_hash', '=', tokenHash(token))
    .where('l.expires_at', '>', clock())
    .where('a.state', '=', 'left')
    .executeTakeFirst()
  const past = new Date(clock().getTime() - AGAIN_MS)
  if (row === undefined || (row.used_at !== null && row.used_at < past)) throw new Refusal('link_invalid')
  return { accountId: row.id, handle: row.handle, expires: row.expires_at }
}

/** The same, and uses it up. */
export async function takeArchiveLink(ground: Ground, token: string): Promise<ArchiveLink> {
  const found = await lookAtArchiveLink(ground, token)
  await ground.events.change(async ({ sql }) => {
    const used = await people(sql)
      .updateTable('archive_link')
      .set({ used_at: ground.clock() })
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (used.numUpdatedRows > 0n)
      await record(sql, { by: null, kind: 'archive_taken', about: found.accountId })
  })
  return found
}

/** Enough to see in the audit log that it went elsewhere than it should: the first letter and the domain. */
const hideMost = (email: string): string => email.replace(/^(.).*@/, '$1…@')
