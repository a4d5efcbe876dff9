import { type RawBuilder, sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'
import { portions } from './count.ts'
import type { Wishes } from './wishes.ts'

type Pair = { followerId: string; followeeId: string }

/** Those that a condition on `follow_request` names; answers whose they were, and with which wishes. */
export async function dropRequests(
  { sql, tell }: Change,
  which: RawBuilder<unknown>,
): Promise<(Pair & Wishes)[]> {
  const { rows: pairs } = await raw<Pair & Wishes>`
    delete from follow_request where ${which}
    returning follower_id::text as "followerId", followee_id::text as "followeeId", boosts, notify, languages`.execute(
    sql,
  )
  const gone = pairs.map(({ followerId, followeeId }) => ({ followerId, followeeId }))
  for (const some of portions(gone, 100)) await tell('follow.unasked', { pairs: some })
  return pairs
}
