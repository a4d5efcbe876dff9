import { type Kysely, sql as raw } from 'kysely'
import type { Tables } from '#server/store/tables/index.ts'
import { forgetInBatches } from '../announcements/index.ts'
import type { Ground } from '../ground.ts'

/** How many were briefed is a count of nobody in particular, and stays; what was said there, and who said how many, does not. */
const clear = (which: ReturnType<typeof raw>) => raw<{ id: string }>`
  with gone as (delete from board where briefed is null and delivery_id in (${which}) returning delivery_id),
  kept as (update board set message = '{}'::jsonb, briefed_by = null where briefed is not null and delivery_id in (${which})
    returning delivery_id)
  select delivery_id as id from gone union all select delivery_id from kept`

/** Nothing hangs anywhere 30 days after its announcement has ended. Answers how many did. */
export const forgetBoards = (ground: Pick<Ground, 'db' | 'clock'>): Promise<number> =>
  forgetInBatches(ground, async (before, limit) => {
    const { rows } =
      await clear(raw`select b.delivery_id from announcement a join board b on b.announcement_id = a.id
      where a.ended_at <= ${before}::timestamptz and b.message <> '{}'::jsonb limit ${limit}`).execute(
        ground.db,
      )
    return rows.length
  })

/** What was withdrawn must be said by nothing any more, not even by a table. */
export async function clearBoards(sql: Kysely<Tables>, announcementId: string): Promise<void> {
  await clear(
    raw`select b.delivery_id from board b where b.announcement_id = ${announcementId}::bigint`,
  ).execute(sql)
}
