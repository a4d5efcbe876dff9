import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { follows } from './tables.ts'

export type Following = ReturnType<typeof createFollowing>

/** Whom a reader follows, kept in memory for readers who are active. */
export function createFollowing({ db, events }: Ground) {
  const held = createBatchCache<ReadonlySet<string>>({ most: 5_000, load })

  async function load(ids: string[]): Promise<Map<string, ReadonlySet<string>>> {
    const sets = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
    const rows = await follows(db)
      .selectFrom('follow')
      .select(['follower_id', 'followee_id'])
      .where('follower_id', '=', anyOf(ids))
      .execute()
    for (const row of rows) sets.get(row.follower_id)?.add(row.followee_id)
    return sets
  }

  events.after('follow.added', ({ followerId }) => held.forget(followerId))
  events.after('follow.removed', ({ followerId }) => held.forget(followerId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /** The set when it is in memory, without waiting. */
    peek: (accountId: string) => held.peek(accountId),
    async of(accountId: string): Promise<ReadonlySet<string>> {
      return held.peek(accountId) ?? (await held.read([accountId])).get(accountId) ?? new Set()
    },
    /** Which of these follow one person: one query, whoever is held in memory. */
    async among(readerIds: readonly string[], followeeId: string): Promise<ReadonlySet<string>> {
      const rows = await follows(db)
        .selectFrom('follow')
        .select('follower_id')
        .where('followee_id', '=', followeeId)
        .where('follower_id', '=', anyOf(readerIds))
        .execute()
      return new Set(rows.map((row) => row.follower_id))
    },
    forgetAll: () => held.forgetAll(),
  }
}
