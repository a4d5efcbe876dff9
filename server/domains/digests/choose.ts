import { nextHourOn } from '#rules/people/next-hour.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import type { Language } from '../mail/index.ts'
import { digests } from './tables.ts'

export type Rhythm = { hour: number; weekday: number | null }

/** At which hour of their day, and on which day of the week if not on all; null for who gets none. */
export async function readDigest({ db }: Ground, accountId: string): Promise<Rhythm | null> {
  const row = await digests(db)
    .selectFrom('digest')
    .select(['hour', 'weekday'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ?? null
}

/** From the next such hour on, every day or week. Throws Refusal `no_email`. */
export async function chooseDigest(
  { db, clock }: Ground,
  accountId: string,
  { hour, weekday, language }: Rhythm & { language: Language },
): Promise<void> {
  const own = await digests(db)
    .selectFrom('account')
    .select(['email', 'time_zone'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (own?.email == null) throw new Refusal('no_email')
  const next_at = nextHourOn(weekday, hour, own.time_zone, clock())
  await digests(db)
    .insertInto('digest')
    .values({ account_id: accountId, hour, weekday, language, next_at, last_post_id: newId() })
    .onConflict((c) => c.column('account_id').doUpdateSet({ hour, weekday, language, next_at }))
    .execute()
}

export async function stopDigest({ db }: Ground, accountId: string): Promise<void> {
  await digests(db).deleteFrom('digest').where('account_id', '=', accountId).execute()
}
