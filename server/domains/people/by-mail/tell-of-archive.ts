import type { Change } from '#server/platform/events/index.ts'
import { lastOf } from '../../audit/index.ts'
import type { Mail } from '../../mail/index.ts'
import { people } from '../tables.ts'
import { archiveTakenLetter, languageOf } from './letters.ts'

export type Teller = { mail: Mail; organisation: string; now: Date }

const WEEK_MS = 7 * 86_400_000

/** When the archive of somebody without access was last taken since they had it. */
export async function archiveTaken(db: Change['sql'], accountId: string): Promise<Date | null> {
  const taken = await lastOf({ db }, 'archive_taken', accountId)
  const restored = await lastOf({ db }, 'access_restored', accountId)
  return taken === null || (restored !== null && restored > taken) ? null : taken
}

/** Tells somebody by mail that their archive was taken, where there is mail and an address. */
export async function tellOfArchive(
  change: Change,
  accountId: string,
  { mail, organisation, now }: Teller,
): Promise<void> {
  const account = await people(change.sql)
    .selectFrom('account')
    .select(['email', 'handle', 'languages'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (account?.email == null) return
  const { email: to, handle, languages } = account
  const language = languageOf(languages)
  const expires = new Date(now.getTime() + WEEK_MS)
  await mail.write(change, archiveTakenLetter({ to, language, organisation, handle, expires }))
}
