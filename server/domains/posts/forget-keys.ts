import type { Ground } from '../ground.ts'
import { posts } from './tables.ts'

/** A page that is sent again later than this has long been given up by its app. */
const KEPT_MS = 2 * 86_400_000

/** Removes idempotency keys older than two days. Answers how many. */
export async function forgetKeys({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const past = new Date(clock().getTime() - KEPT_MS)
  const gone = await posts(db).deleteFrom('idempotency').where('created_at', '<', past).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
