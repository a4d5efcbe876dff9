import { sql as raw } from 'kysely'
import { forgetInBatches } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** Like receipts: what was sent where is nobody's business 30 days after an announcement has ended. Counts stay. */
export const forgetDeliveries = (ground: Pick<Ground, 'db' | 'clock'>): Promise<number> =>
  forgetInBatches(ground, async (before, limit) => {
    const gone = await raw`delete from delivery where id in (
      select d.id from announcement a join delivery d on d.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz limit ${limit})`.execute(ground.db)
    return Number(gone.numAffectedRows ?? 0)
  })
