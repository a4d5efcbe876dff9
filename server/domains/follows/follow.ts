import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { follows } from './tables.ts'

/** Follows a person; doing it twice changes nothing. Throws Refusal `follow_self` or `not_found`. */
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
    await addFollow(change, followerId, followeeId)
  })
}

/** Follows everyone who is in a team today; answers how many are new. */
export async function followTeam({ events }: Ground, followerId: string, team: string): Promise<number> {
  return events.change(async (change) => {
    const members = await follows(change.sql)
      .selectFrom('account')
      .select('id')
      .where('team', '=', team)
      .where('state', 'in', ['invited', 'active'])
      .where('id', '<>', followerId)
      .orderBy('id')
      .limit(1000)
      .execute()
    if (members.length === 0) throw new Refusal('not_found')
    // All that is waited for, in one order and before anything is written: two people of a team may do this at once.
    const ids = members.map((member) => member.id)
    for (const id of ids) await lockFollowee(change, id)
    await raw`select from account_count where account_id = any(${[followerId, ...ids]}::bigint[])
      order by account_id for update`.execute(change.sql)
    let added = 0
    for (const member of members) if (await addFollow(change, followerId, member.id)) added += 1
    return added
  })
}

async function addFollow(change: Change, followerId: string, followeeId: string): Promise<boolean> {
  await lockFollowee(change, followeeId)
  const row = await follows(change.sql)
    .insertInto('follow')
    .values({ follower_id: followerId, followee_id: followeeId })
    .onConflict((c) => c.doNothing())
    .returning('follower_id')
    .executeTakeFirst()
  if (row === undefined) return false
  await count(change, followerId, followeeId, 1)
  await change.tell('follow.added', { followerId, followeeId })
  return true
}

/** Stops following; the other is not told. */
export async function unfollow({ events }: Ground, followerId: string, followeeId: string): Promise<void> {
  await events.change(async (change) => {
    await lockFollowee(change, followeeId)
    const row = await follows(change.sql)
      .deleteFrom('follow')
      .where('follower_id', '=', followerId)
      .where('followee_id', '=', followeeId)
      .returning('follower_id')
      .executeTakeFirst()
    if (row === undefined) return
    await count(change, followerId, followeeId, -1)
    await change.tell('follow.removed', { followerId, followeeId })
  })
}

/** A post by the followee that is being written at this moment takes the same lock shared: it is either back-filled or delivered. */
async function lockFollowee({ sql }: Change, followeeId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(${followeeId}::bigint)`.execute(sql)
}

async function count(
  { sql, tell }: Change,
  followerId: string,
  followeeId: string,
  by: 1 | -1,
): Promise<void> {
  // In one statement and one order of rows, so that two people who follow each other at once do not wait for each other.
  await raw`
    update account_count set
      followers = followers + case when account_id = ${followeeId}::bigint then ${by}::int else 0 end,
      following = following + case when account_id = ${followerId}::bigint then ${by}::int else 0 end
    where account_id in (select account_id from account_count
      where account_id in (${followerId}::bigint, ${followeeId}::bigint) order by account_id for update)`.execute(
    sql,
  )
  await tell('account.changed', { accountId: followerId })
  await tell('account.changed', { accountId: followeeId })
}
