import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** How long it is known who got what, once it is over. The counts stay. */
const KEPT_DAYS = 30
/** People forgotten in one transaction. */
const BATCH = 5_000

/** Forgets who was addressed by what ended 30 days ago or more, and what they did with it. Answers how many there were. */
export async function forgetReceipts(ground: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  let [all, some] = [0, BATCH]
  while (some === BATCH) {
    some = await forgetSome(ground)
    all += some
  }
  return all
}

async function forgetSome({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    with gone as (delete from addressee where (announcement_id, account_id) in (
      select d.announcement_id, d.account_id from announcement a join addressee d on d.announcement_id = a.id
      where a.ended_at <= ${clock()}::timestamptz - make_interval(days => ${KEPT_DAYS})
      limit ${BATCH}) returning 1)
    select count(*)::int as n from gone`.execute(db)
  return rows[0]?.n ?? 0
}
