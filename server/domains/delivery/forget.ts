import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** Deliveries forgotten in one transaction. */
const BATCH = 5_000

/** Like receipts: what was sent where is nobody's business 30 days after an announcement has ended. Counts stay. */
export async function forgetDeliveries(ground: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  let [all, some] = [0, BATCH]
  while (some === BATCH) {
    some = await forgetSome(ground)
    all += some
  }
  return all
}

async function forgetSome({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const gone = await raw`delete from delivery where id in (
    select d.id from announcement a join delivery d on d.announcement_id = a.id
    where a.ended_at <= ${clock()}::timestamptz - interval '30 days' limit ${BATCH})`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}
