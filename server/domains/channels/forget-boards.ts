import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

/** Boards forgotten in one transaction. */
const BATCH = 5_000

/** Nothing hangs anywhere 30 days after its announcement has ended. Answers how many did; what each step sent stays counted. */
export async function forgetBoards(ground: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  let [all, some] = [0, BATCH]
  while (some === BATCH) {
    some = await forgetSome(ground)
    all += some
  }
  return all
}

async function forgetSome({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const gone = await raw`delete from board where delivery_id in (
    select b.delivery_id from announcement a join board b on b.announcement_id = a.id
    where a.ended_at <= ${clock()}::timestamptz - interval '30 days' limit ${BATCH})`.execute(db)
  return Number(gone.numAffectedRows ?? 0)
}

/** What was withdrawn must be said by nothing any more, not even by a table. */
export async function clearBoards(sql: Kysely<Tables>, announcementId: string): Promise<void> {
  await raw`delete from board where announcement_id = ${announcementId}::bigint`.execute(sql)
}
