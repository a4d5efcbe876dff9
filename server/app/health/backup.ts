import type { House } from '#server/api/house.ts'
import { lastOf } from '#server/domains/audit/index.ts'
import { type Found, fine, look } from './check.ts'

const OLD_MS = 3 * 86_400_000

/** Only those of the command `backup` are known of; copies of the disk are not. */
export async function checkBackup({ ground }: House): Promise<Found> {
  const at = await lastOf(ground, 'backup_made')
  if (at === null) return look('never')
  const facts = { made_at: at.toISOString() }
  return ground.clock().getTime() - at.getTime() > OLD_MS ? look('old', facts) : fine(facts)
}
