import type { Ground } from '../ground.ts'
import { apps } from './tables.ts'

const FRESH_MS = 10 * 60_000

/** Whether somebody signed in just now, as an app may want before it is let in. */
export async function isFresh({ db, clock }: Ground, sessionId: string): Promise<boolean> {
  const row = await apps(db)
    .selectFrom('session')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row !== undefined && clock().getTime() - row.created_at.getTime() < FRESH_MS
}
