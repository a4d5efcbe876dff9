import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { forgetInBatches } from './forget-in-batches.ts'

/** Forgets who was addressed by what ended 30 days ago or more, and what they did with it. The counts stay. Answers how many there were. */
export const forgetReceipts = (ground: Pick<Ground, 'db' | 'clock'>): Promise<number> =>
  forgetInBatches(ground, async (before, limit) => {
    const gone = await raw`delete from addressee where (announcement_id, account_id) in (
      select d.announcement_id, d.account_id from announcement a join addressee d on d.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz limit ${limit})`.execute(ground.db)
    return Number(gone.numAffectedRows ?? 0)
  })
