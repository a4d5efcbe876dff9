import { sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import { arrayOf } from '#server/store/any-of.ts'
import { count, holdCounts, portions } from './count.ts'
import { dropRequests } from './drop-requests.ts'

/**
 * The only way in: follows these people, and asks those who are locked; answers whom it newly follows or asks. As many statements for
 * a hundred people as for one. Authors are locked before: whoever locks their account or blocks somebody takes that lock too, so
 * nobody slips in beside them.
 */
export async function followOrAsk(
  change: Change,
  followerId: string,
  followeeIds: string[],
): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select id::text as id from account where id = any(${followeeIds}::bigint[]) and locked`.execute(
    change.sql,
  )
  const locked = new Set(rows.map((row) => row.id))
  const open = followeeIds.filter((id) => !locked.has(id))
  // One that they asked before, and that waited while they were suspended, is answered by this.
  await dropRequests(
    change,
    raw`follower_id = ${followerId}::bigint and followee_id = any(${open}::bigint[])`,
  )
  const followed = await addFollows(change, followerId, open)
  return [...followed, ...(await ask(change, followerId, [...locked]))]
}

/** Authors are locked before. `asked`: they let one in. */
export async function addFollows(
  change: Change,
  followerId: string,
  followeeIds: string[],
  more: { asked?: true } = {},
): Promise<string[]> {
  if (followeeIds.length === 0) return []
  await holdCounts(change, [followerId, ...followeeIds])
  const { rows } = await raw<{ id: string }>`
    insert into follow (follower_id, followee_id) select ${followerId}::bigint, unnest(${followeeIds}::bigint[])
    on conflict do nothing returning followee_id as id`.execute(change.sql)
  const added = rows.map((row) => row.id)
  if (added.length === 0) return []
  await count(change, followerId, added, 1)
  for (const ids of portions(added))
    await change.tell('follow.added', { followerId, followeeIds: ids, ...more })
  return added
}

/** Passes over whom they follow or have asked already. */
async function ask({ sql, tell }: Change, followerId: string, followeeIds: string[]): Promise<string[]> {
  if (followeeIds.length === 0) return []
  const ids = followeeIds.map(() => newId())
  const { rows } = await raw<{ id: string }>`
    insert into follow_request (id, follower_id, followee_id)
    select n.id, ${followerId}::bigint, n.followee_id from unnest(${arrayOf(ids)}, ${arrayOf(followeeIds)}) n(id, followee_id)
    where not exists (select from follow f where f.follower_id = ${followerId}::bigint and f.followee_id = n.followee_id)
    on conflict (follower_id, followee_id) do nothing returning followee_id as id`.execute(sql)
  const asked = rows.map((row) => row.id)
  for (const some of portions(asked)) await tell('follow.asked', { followerId, followeeIds: some })
  return asked
}
