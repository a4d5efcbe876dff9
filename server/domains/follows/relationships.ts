import { sql as raw } from 'kysely'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { follows } from './tables.ts'

export type Relationship = { following: boolean; followedBy: boolean; daily: boolean }

/** How the viewer stands to each of these people: one query for all. */
export async function readRelationships(
  { db }: Ground,
  viewerId: string,
  ids: string[],
): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>(
    ids.map((id) => [id, { following: false, followedBy: false, daily: false }]),
  )
  if (ids.length === 0) return found
  const rows = await follows(db)
    .selectFrom('follow')
    .select(['follower_id', 'followee_id', 'daily_from'])
    .where((b) =>
      b.or([
        b.and([b('follower_id', '=', viewerId), b('followee_id', 'in', ids)]),
        b.and([b('followee_id', '=', viewerId), b('follower_id', 'in', ids)]),
      ]),
    )
    .execute()
  for (const row of rows) {
    const relationship = found.get(row.follower_id === viewerId ? row.followee_id : row.follower_id)
    if (relationship === undefined) continue
    if (row.follower_id === viewerId) {
      relationship.following = true
      relationship.daily = row.daily_from !== null
    } else relationship.followedBy = true
  }
  return found
}

/** Ids of a person's followers, newest account first; those who left or are suspended are left out. */
export function listFollowers(ground: Ground, accountId: string, page: Page): Promise<string[]> {
  return listSide(ground, 'followee_id', 'follower_id', accountId, page)
}

/** Ids of the people whom a person follows. */
export function listFollowing(ground: Ground, accountId: string, page: Page): Promise<string[]> {
  return listSide(ground, 'follower_id', 'followee_id', accountId, page)
}

type Side = 'follower_id' | 'followee_id'

async function listSide(
  { db }: Ground,
  of: Side,
  list: Side,
  accountId: string,
  page: Page,
): Promise<string[]> {
  const rows = await follows(db)
    .selectFrom('follow')
    .innerJoin('account', 'account.id', list)
    .where(of, '=', accountId)
    .where('account.state', 'in', ['invited', 'active'])
    .where(within(page, raw.ref(list)))
    .select(`${list} as id` as 'follower_id as id')
    .orderBy(list, order(page))
    .limit(page.limit)
    .execute()
  return newestFirst(page, rows).map((row) => row.id)
}
