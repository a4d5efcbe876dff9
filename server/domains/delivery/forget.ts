import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** Like receipts: what was sent to whom is nobody's business 30 days after an announcement has ended. Counts stay. */
export async function forgetDeliveries({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const past = new Date(clock().getTime() - 30 * 86_400_000)
  const gone = await raw`delete from delivery d using announcement a
    where a.id = d.announcement_id and a.ended_at < ${past}::timestamptz and d.account_id is not null`.execute(
    db,
  )
  return Number(gone.numAffectedRows ?? 0)
}
