import { sql as raw } from 'kysely'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { membersAmong } from './stand.ts'

export type Membership = ReturnType<typeof createMembership>

/** Which groups a reader is in, kept in memory for readers who are active. */
export function createMembership({ db, events }: Ground) {
  const held = createBatchCache<ReadonlySet<string>>({ most: 5_000, load })

  async function load(ids: string[]): Promise<Map<string, ReadonlySet<string>>> {
    const sets = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]))
    const { rows } = await raw<{ accountId: string; groupId: string }>`
      select account_id::text as "accountId", group_id::text as "groupId" from group_member where account_id = ${anyOf(ids)}`.execute(
      db,
    )
    for (const row of rows) sets.get(row.accountId)?.add(row.groupId)
    return sets
  }

  for (const name of ['group.joined', 'group.left'] as const)
    events.after(name, ({ accountId }) => held.forget(accountId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /** The set when it is in memory, without waiting. */
    peek: (accountId: string) => held.peek(accountId),
    async of(accountId: string): Promise<ReadonlySet<string>> {
      return held.peek(accountId) ?? (await held.read([accountId])).get(accountId) ?? new Set()
    },
    /** Which of these are in one group: one query, whoever is held in memory. */
    among: async (readerIds: readonly string[], groupId: string): Promise<ReadonlySet<string>> =>
      new Set(await membersAmong(db, groupId, readerIds)),
    forgetAll: () => held.forgetAll(),
  }
}
