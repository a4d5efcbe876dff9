import type { Change } from '#server/platform/events/index.ts'
import { lastOf } from '../../audit/index.ts'
import type { Mail } from '../../mail/index.ts'
import { people } from '../tables.ts'
import { archiveTakenLetter, languageOf } from './letters.ts'

export type Teller = { mail: Mail; organisation: string; now: Date }

const WEEK_MS = 7 * 86_400_000

/**
 * Whether the archive of somebody who gets their access back was taken since they last had it; then they are told, where there is mail
 * and an address. To be asked before their access is given back.
 */
export async function tellOfArchive(
  change: Change,
  accountId: string,
  teller: Teller | null,
): Promise<boolean> {
  const db = change.sql
  const taken = await lastOf({ db }, 'archive_taken', accountId)
  const restored = await lastOf({ db }, 'access_restored', accountId)
  if (taken === null || (restored !== null && restored > taken)) return false
  const account = await people(db)
    .selectFrom('account')
    .select(['email', 'handle', 'languages'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (teller === null || account?.email == null) return true
  const { email: to, handle, languages } = account
  const { mail, organisation, now } = teller
  const language = languageOf(languages)
  const expires = new Date(now.getTime() + WEEK_MS)
  await mail.write(change, archiveTakenLetter({ to, language, organisation, handle, expires }))
  return true
}
