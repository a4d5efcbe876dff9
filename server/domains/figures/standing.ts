import { sql as raw } from 'kysely'
import { SMALLEST } from '#rules/measures/release/labels.ts'
import type { Ground } from '../ground.ts'
import { LEDGER_EVERY_MS } from './ledger.ts'
import { releaseFigures } from './release.ts'

/** Announcements looked at in one go. */
const MOST = 200

/**
 * Moves on the figures of what stands, or ended within a day, so that their curves have points although nobody looks, and
 * their ledgers. Each of them at most once in five minutes, but for a ledger that is due; answers how many.
 */
export async function releaseStanding(ground: Ground): Promise<number> {
  const now = ground.clock()
  const { rows } = await raw<{ id: string }>`select a.id from announcement a
    left join figure f on f.announcement_id = a.id
    where (a.state = 'published' or a.ended_at > ${now}::timestamptz - interval '1 day')
      and a.addressed >= ${SMALLEST} and (f.looked_at is null or f.looked_at < ${now}::timestamptz - interval '5 minutes'
        or coalesce((f.state->'ledger'->>'at')::bigint, 0) < ${now.getTime() - LEDGER_EVERY_MS}::bigint)
    order by f.looked_at nulls first limit ${MOST}`.execute(ground.db)
  const failed: unknown[] = []
  for (const { id } of rows) {
    try {
      await releaseFigures(ground, id, true)
    } catch (error) {
      failed.push(error)
    }
  }
  // One that can't be released holds up none of the others, and is told all the same.
  if (failed.length > 0)
    throw new AggregateError(failed, `Figures of ${failed.length} announcements stay as they are`)
  return rows.length
}
