import { Refusal } from '#server/base/errors.ts'
import { newToken, type Sealer, tokenHash } from '#server/platform/secrets/index.ts'
import { lastOf, record } from '../../audit/index.ts'
import type { Ground } from '../../ground.ts'
import type { Mail } from '../../mail/index.ts'
import { readHeld, requireHolding } from '../roles/index.ts'
import { people } from '../tables.ts'
import { archiveLetter, archiveToldLetter, languageOf } from './letters.ts'
import type { Sender } from './reset.ts'

const DAY_MS = 86_400_000
const DAYS = 7
/** Somebody who was marked as having left by mistake, or so that somebody gets at their archive, has noticed by then. */
const GONE_DAYS = 3
/** A download that broke off may be begun again for so long. */
const AGAIN_MS = 3_600_000

export type ArchiveLink = { accountId: string; handle: string; expires: Date }

type Post = { mail: Mail; sealer: Pick<Sealer, 'mac'> }

/**
 * Mails somebody who left three days ago or longer a link to their archive, at an address that whoever sends it types in, and tells the
 * one that is known of them; earlier links of theirs end. Nobody here sees the link. Throws Refusal `not_found`, `person_has_not_left`,
 * `person_left_just_now`, or `more_than_you_hold`.
 */
export async function sendArchiveLink(
  { events, clock }: Ground,
  { mail, sealer }: Post,
  { by, accountId, email }: { by: string; accountId: string; email: string },
  { organisation, url, language }: Sender,
): Promise<void> {
  const token = newToken()
  const expires = new Date(clock().getTime() + DAYS * DAY_MS)
  await events.change(async (change) => {
    const sql = people(change.sql)
    const account = await sql
      .selectFrom('account')
      .select(['handle', 'state', 'email as known', 'languages'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirst()
    if (account === undefined) throw new Refusal('not_found')
    if (account.state !== 'left') throw new Refusal('person_has_not_left')
    await requireHolding(change.sql, by, await readHeld(change.sql, accountId))
    await refuseTooSoon(change.sql, accountId, clock())
    await sql.deleteFrom('archive_link').where('account_id', '=', accountId).execute()
    const row = { token_hash: tokenHash(token), account_id: accountId, expires_at: expires }
    await sql.insertInto('archive_link').values(row).execute()
    const { handle, known, languages } = account
    const envelope = { to: email, language, organisation, handle, expires }
    await mail.write(change, archiveLetter(envelope, `${url}/archive/${token}`))
    if (known !== null && known.toLowerCase() !== email.toLowerCase())
      await mail.write(change, archiveToldLetter({ ...envelope, to: known, language: languageOf(languages) }))
    await record(change.sql, {
      by,
      kind: 'archive_sent',
      about: accountId,
      facts: { address: hideMost(email), address_hash: hashOf(sealer, email) },
    })
  })
}

/** By when they were marked as having left last. Who left before there was a log has been gone for long. */
async function refuseTooSoon(db: Ground['db'], accountId: string, now: Date): Promise<void> {
  const left = await lastOf({ db }, 'access_left', accountId)
  if (left === null) return
  const from = new Date(left.getTime() + GONE_DAYS * DAY_MS)
  const wait = from.getTime() - now.getTime()
  if (wait > 0)
    throw new Refusal(
      'person_left_just_now',
      { days: GONE_DAYS, from: from.toISOString() },
      { retryAfter: Math.ceil(wait / 1000) },
    )
}

/** Whose archive a link opens. Throws Refusal `link_invalid`, also where they have access again. */
export async function lookAtArchiveLink(
  { db, clock }: Pick<Ground, 'db' | 'clock'>,
  token: string,
): Promise<ArchiveLink> {
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

/** The same for a download, each of which is written down; the first begins the hour. */
export function takeArchiveLink({ events, clock }: Ground, token: string): Promise<ArchiveLink> {
  return events.change(async ({ sql }) => {
    const first = people(sql)
      .updateTable('archive_link')
      .set((b) => ({ used_at: b.fn.coalesce('used_at', b.val(clock())) }))
    // Locks it: whoever gives access back at the same moment comes before this, or after it.
    await first.where('token_hash', '=', tokenHash(token)).execute()
    const found = await lookAtArchiveLink({ db: sql, clock }, token)
    await record(sql, { by: null, kind: 'archive_taken', about: found.accountId })
    return found
  })
}

/** Says of two entries, or of an address that is suspected, whether it was the same, and to nobody without the server's key which. */
const hashOf = (sealer: Pick<Sealer, 'mac'>, email: string): string =>
  sealer.mac('address of an archive', Buffer.from(email.toLowerCase())).toString('base64url')

/** Enough to see in the audit log that it went elsewhere than it should: the first letter and the domain. */
const hideMost = (email: string): string => email.replace(/^(.).*@/, '$1…@')
