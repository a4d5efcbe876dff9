import { sql as raw } from 'kysely'
import type { Change, EventBus } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from '../mutes/index.ts'
import { count, portions } from './count.ts'
import { dropRequests } from './drop-requests.ts'

/** Stops following these people, or asking them, and passes over the others; nobody is told. */
export async function unfollow({ events }: Ground, followerId: string, followeeIds: string[]): Promise<void> {
  await events.change((change) => removeFollows(change, followerId, followeeIds))
}

/** Somebody follows me no longer; they are not told, and may follow or ask again. */
export async function removeFollower(
  { events }: Ground,
  accountId: string,
  followerId: string,
): Promise<void> {
  await events.change((change) => removeFollows(change, followerId, [accountId]))
}

/** Who blocks somebody neither follows them nor is followed by them any longer, and neither asks the other. */
export function endBlockedFollows(events: EventBus): void {
  events.within('block.added', async (change, { accountId, blockedId }) => {
    await removeFollows(change, accountId, [blockedId])
    await removeFollows(change, blockedId, [accountId])
  })
}

async function removeFollows(change: Change, followerId: string, followeeIds: string[]): Promise<void> {
  await lockAuthors(change.sql, followeeIds)
  await dropRequests(
    change,
    raw`follower_id = ${followerId}::bigint and followee_id = any(${followeeIds}::bigint[])`,
  )
  const { rows } = await raw<{ id: string }>`
    delete from follow where follower_id = ${followerId}::bigint and followee_id = any(${followeeIds}::bigint[])
    returning followee_id as id`.execute(change.sql)
  const removed = rows.map((row) => row.id)
  if (removed.length === 0) return
  // Whom one no longer follows, one no longer recommends.
  await raw`delete from endorsement where account_id = ${followerId}::bigint and endorsed_id = any(${removed}::bigint[])`.execute(
    change.sql,
  )
  await count(change, followerId, removed, -1)
  for (const ids of portions(removed)) await change.tell('follow.removed', { followerId, followeeIds: ids })
}
