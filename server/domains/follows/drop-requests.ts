import { type RawBuilder, sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'
import { portions } from './count.ts'

type Pair = { followerId: string; followeeId: string }

/** Those that a condition on `follow_request` names; answers whose they were. */
export async function dropRequests({ sql, tell }: Change, which: RawBuilder<unknown>): Promise<Pair[]> {
  const { rows: pairs } = await raw<Pair>`
    delete from follow_request where ${which}
    returning follower_id::text as "followerId", followee_id::text as "followeeId"`.execute(sql)
  for (const some of portions(pairs, 100)) await tell('follow.unasked', { pairs: some })
  return pairs
}
