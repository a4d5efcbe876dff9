import { lastHour } from '#rules/people/next-hour.ts'
import { compareIds, idAt } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'
import { daily } from './tables.ts'

/** Posts after `since` and before `until` are those of the card that waits now. */
export type DailyWindow = { hour: number; since: string; until: string }

/** A day ends at the reader's hour: what is written after it waits for the next one. Nothing is noted of when they come. */
export async function readDaily({ db, clock }: Ground, accountId: string): Promise<DailyWindow> {
  const row = await daily(db)
    .selectFrom('account as a')
    .leftJoin('daily as d', 'd.account_id', 'a.id')
    .select(['a.time_zone', 'd.hour', 'd.seen_id'])
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  const hour = row.hour ?? 0
  return { hour, since: row.seen_id ?? '0', until: idAt(lastHour(hour, row.time_zone, clock()), 0) }
}

/** At which hour, and up to where the card has been seen: never further than the card reaches, and back again to undo it. */
export async function changeDaily(
  ground: Ground,
  accountId: string,
  { hour, seen }: { hour?: number | undefined; seen?: string | undefined },
): Promise<void> {
  const before = await readDaily(ground, accountId)
  const seen_id = seen === undefined ? before.since : compareIds(seen, before.until) > 0 ? before.until : seen
  await daily(ground.db)
    .insertInto('daily')
    .values({ account_id: accountId, hour: hour ?? before.hour, seen_id })
    .onConflict((c) =>
      c
        .column('account_id')
        .doUpdateSet({ hour: hour ?? before.hour, ...(seen !== undefined && { seen_id }) }),
    )
    .execute()
}
