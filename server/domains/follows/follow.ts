import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change, EventBus } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors, readStances } from '../mutes/index.ts'
import { follows } from './tables.ts'

/** People named in one event: it has to fit into a notification of PostgreSQL. */
const ONE_EVENT = 200

/** Follows a person; doing it twice changes nothing. Throws Refusal `follow_self`, `not_found`, `blocked_by_you` or `blocked_by_them`. */
export async function follow({ events }: Ground, followerId: string, followeeId: string): Promise<void> {
  if (followerId === followeeId) throw new Refusal('follow_self')
  await events.change(async (change) => {
    const exists = await follows(change.sql)
      .selectFrom('account')
      .select('id')
      .where('id', '=', followeeId)
      .where('state', 'in', ['invited', 'active'])
      .executeTakeFirst()
    if (exists === undefined) throw new Refusal('not_found')
    await lockAuthors(change.sql, [followeeId])
    const stance = (await readStances(change.sql, followerId, [followeeId])).get(followeeId)
    if (stance?.blocking) throw new Refusal('blocked_by_you')
    if (stance?.blockedBy) throw new Refusal('blocked_by_them')
    await addFollows(change, followerId, [followeeId])
  })
}

/** Follows everyone who is in a team today, but for those between whom and me there is a block; answers the ids of those who are new. */
export async function followTeam({ events }: Ground, followerId: string, team: string): Promise<string[]> {
  return events.change(async (change) => {
    const members = await follows(change.sql)
      .selectFrom('account')
      .select('id')
      .where('team', '=', team)
      .where('state', 'in', ['invited', 'active'])
      .where('id', '<>', followerId)
      .where(raw<boolean>`not exists (select from block b where (b.account_id, b.blocked_id)
        in ((account.id, ${followerId}::bigint), (${followerId}::bigint, account.id)))`)
      .orderBy('id')
      .limit(1000)
      .execute()
    if (members.length === 0) throw new Refusal('not_found')
    return addFollows(
      change,
      followerId,
      members.map((member) => member.id),
    )
  })
}

/**
 * As many statements for a hundred people as for one. All that is waited for is waited for in one order and before anything is
 * written: two people of a team may do this at once.
 */
async function addFollows(change: Change, followerId: string, followeeIds: string[]): Promise<string[]> {
  const { sql, tell } = change
  await lockAuthors(sql, followeeIds)
  await raw`select from account_count where account_id = any(${[followerId, ...followeeIds]}::bigint[])
    order by account_id for update`.execute(sql)
  const { rows } = await raw<{ id: string }>`
    insert into follow (follower_id, followee_id) select ${followerId}::bigint, unnest(${followeeIds}::bigint[])
    on conflict do nothing returning followee_id as id`.execute(sql)
  const added = rows.map((row) => row.id)
  if (added.length === 0) return []
  await count(change, followerId, added, 1)
  for (const ids of portions(added)) await tell('follow.added', { followerId, followeeIds: ids })
  return added
}

/** Stops following these people, and passes over whoever is not followed; nobody is told. */
export async function unfollow({ events }: Ground, followerId: string, followeeIds: string[]): Promise<void> {
  await events.change((change) => removeFollows(change, followerId, followeeIds))
}

/** Who blocks somebody neither follows them nor is followed by them any longer. */
export function endBlockedFollows(events: EventBus): void {
  events.within('block.added', async (change, { accountId, blockedId }) => {
    await removeFollows(change, accountId, [blockedId])
    await removeFollows(change, blockedId, [accountId])
  })
}

async function removeFollows(change: Change, followerId: string, followeeIds: string[]): Promise<void> {
  await lockAuthors(change.sql, followeeIds)
  const { rows } = await raw<{ id: string }>`
    delete from follow where follower_id = ${followerId}::bigint and followee_id = any(${followeeIds}::bigint[])
    returning followee_id as id`.execute(change.sql)
  const removed = rows.map((row) => row.id)
  if (removed.length === 0) return
  await count(change, followerId, removed, -1)
  for (const ids of portions(removed)) await change.tell('follow.removed', { followerId, followeeIds: ids })
}

function portions(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / ONE_EVENT) }, (_, at) =>
    ids.slice(at * ONE_EVENT, (at + 1) * ONE_EVENT),
  )
}

async function count(
  { sql, tell }: Change,
  followerId: string,
  followeeIds: string[],
  by: 1 | -1,
): Promise<void> {
  // In one statement and one order of rows, so that two people who follow each other at once do not wait for each other.
  await raw`
    update account_count set
      followers = followers + case when account_id = any(${followeeIds}::bigint[]) then ${by}::int else 0 end,
      following = following + case when account_id = ${followerId}::bigint then ${by * followeeIds.length}::int else 0 end
    where account_id in (select account_id from account_count
      where account_id = any(${[followerId, ...followeeIds]}::bigint[]) order by account_id for update)`.execute(
    sql,
  )
  for (const accountId of [followerId, ...followeeIds]) await tell('account.changed', { accountId })
}
