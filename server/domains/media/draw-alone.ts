import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Ground } from '../ground.ts'

/** By the clock of the database, the only one that all nodes share. Whoever dies holds what they drew for so long. */
const LEASE = raw`clock_timestamp() + interval '20 seconds'`
const RENEW_MS = 5_000

/** Draws an upload unless another node is at it; answers whether it did. */
export async function drawAlone(
  db: Ground['db'],
  id: string,
  draw: () => Promise<unknown>,
): Promise<boolean> {
  const lease = newId()
  const taken = await raw`
    update upload set lease = ${lease}::bigint, leased_until = ${LEASE}
    where id = ${id}::bigint and (leased_until is null or leased_until <= clock_timestamp())`.execute(db)
  if (taken.numAffectedRows !== 1n) return false
  const hold = setInterval(() => {
    const renewed = raw`
      update upload set leased_until = ${LEASE} where id = ${id}::bigint and lease = ${lease}::bigint`.execute(
      db,
    )
    // Should it run out, it is drawn twice, which changes nothing.
    renewed.catch(() => {})
  }, RENEW_MS)
  try {
    await draw()
    return true
  } finally {
    clearInterval(hold)
    await raw`
      update upload set lease = null, leased_until = null where id = ${id}::bigint and lease = ${lease}::bigint`
      .execute(db)
      .catch(() => {})
  }
}
