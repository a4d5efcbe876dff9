import type { Ground } from '../ground.ts'
import { people } from './tables.ts'

const KEPT_MS = 30 * 86_400_000

/** Removes sessions and links that have expired, and invitations 30 days after they were used or expired. Answers how many rows went. */
export async function forgetExpired({ db, clock }: Pick<Ground, 'db' | 'clock'>): Promise<number> {
  const sessions = await people(db).deleteFrom('session').where('expires_at', '<', clock()).executeTakeFirst()
  const past = new Date(clock().getTime() - KEPT_MS)
  const invitations = await people(db)
    .deleteFrom('invitation')
    .where((b) => b.or([b('used_at', '<', past), b('expires_at', '<', past)]))
    .executeTakeFirst()
  const resets = await people(db)
    .deleteFrom('password_reset')
    .where('expires_at', '<', clock())
    .executeTakeFirst()
  const changes = await people(db)
    .deleteFrom('email_change')
    .where('expires_at', '<', clock())
    .executeTakeFirst()
  const challenges = await people(db)
    .deleteFrom('used_challenge')
    .where('expires_at', '<', clock())
    .executeTakeFirst()
  const archives = await people(db)
    .deleteFrom('archive_link')
    .where('expires_at', '<', clock())
    .executeTakeFirst()
  const gone = [sessions, invitations, resets, changes, challenges, archives].map((one) => one.numDeletedRows)
  return Number(gone.reduce((sum, one) => sum + one, 0n))
}
