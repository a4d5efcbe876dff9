import type { Ground } from '../ground.ts'
import { mails } from './tables.ts'

const KEPT_MS = 30 * 86_400_000

/** Removes what was sent or given up more than 30 days ago. Answers how many rows went. */
export async function forgetMail({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const past = new Date(clock().getTime() - KEPT_MS)
  const gone = await mails(db)
    .deleteFrom('mail')
    .where('state', '<>', 'waiting')
    .where('done_at', '<', past)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
