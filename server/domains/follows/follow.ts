import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors, readStances } from '../mutes/index.ts'
import { followOrAsk } from './add.ts'
import { follows } from './tables.ts'
import type { Wanted, Wishes } from './wishes.ts'

/**
 * Follows a person, or asks them where they are locked. Doing it twice changes what is wished for, as far as it is given, and else
 * nothing. Throws Refusal `follow_self`, `not_found`, `blocked_by_you` or `blocked_by_them`.
 */
export async function follow(
  { events }: Ground,
  followerId: string,
  followeeId: string,
  wishes: Partial<Wishes> = {},
): Promise<void> {
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
    await followOrAsk(change, followerId, [{ id: followeeId, ...wishes }])
  })
}

/**
 * Follows these people as far as they are here and there is no block between, and asks who is locked; answers the ids of those who
 * are new.
 */
export async function followSome(
  { events }: Ground,
  followerId: string,
  wanted: readonly Wanted[],
): Promise<string[]> {
  return events.change((change) => followOpen(change, followerId, wanted))
}

/** Who of them is open is read under the lock that a block takes: none is added beside it. */
async function followOpen(change: Change, followerId: string, wanted: readonly Wanted[]): Promise<string[]> {
  if (wanted.length === 0) return []
  const ids = wanted.map(({ id }) => id)
  await lockAuthors(change.sql, ids)
  const open = await openTo(change.sql, followerId).where('id', 'in', ids).orderBy('id').execute()
  const here = new Set(open.map(({ id }) => id))
  return followOrAsk(
    change,
    followerId,
    wanted.filter(({ id }) => here.has(id)),
  )
}

/** Who is here, but for oneself and those between whom and oneself there is a block. */
const openTo = (sql: Ground['db'], followerId: string) =>
  follows(sql)
    .selectFrom('account')
    .select('id')
    .where('state', 'in', ['invited', 'active'])
    .where('id', '<>', followerId)
    .where(raw<boolean>`not exists (select from block b where (b.account_id, b.blocked_id)
      in ((account.id, ${followerId}::bigint), (${followerId}::bigint, account.id)))`)

/**
 * Follows everyone who is in a team today, but for those between whom and me there is a block, and asks who is locked; answers the
 * ids of those who are new.
 */
export async function followTeam({ events }: Ground, followerId: string, team: string): Promise<string[]> {
  return events.change(async (change) => {
    const members = await openTo(change.sql, followerId)
      .where('team', '=', team)
      .orderBy('id')
      .limit(1000)
      .execute()
    if (members.length === 0) throw new Refusal('not_found')
    return followOpen(change, followerId, members)
  })
}
