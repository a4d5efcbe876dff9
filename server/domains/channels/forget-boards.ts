import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { forgetInBatches } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** Nothing hangs anywhere 30 days after its announcement has ended. Answers how many did; what each step sent stays counted. */
export const forgetBoards = (ground: Pick<Ground, 'db' | 'clock'>): Promise<number> =>
  forgetInBatches(ground, async (before, limit) => {
    const gone = await raw`delete from board where delivery_id in (
      select b.delivery_id from announcement a join board b on b.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz limit ${limit})`.execute(ground.db)
    return Number(gone.numAffectedRows ?? 0)
  })

/** What was withdrawn must be said by nothing any more, not even by a table. */
export async function clearBoards(sql: Kysely<Tables>, announcementId: string): Promise<void> {
  await raw`delete from board where announcement_id = ${announcementId}::bigint`.execute(sql)
}
