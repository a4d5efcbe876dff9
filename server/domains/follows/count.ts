import { sql as raw } from 'kysely'
import type { Change } from '#server/platform/events/index.ts'

/** Named in one event: it has to fit into a notification of PostgreSQL. */
const ONE_EVENT = 200

export function portions<T>(all: T[], size = ONE_EVENT): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

/** All that following changes, in one order of rows: two people who follow each other at once do not wait for each other. */
export async function holdCounts({ sql }: Change, accountIds: string[]): Promise<void> {
  await raw`select from account_count where account_id = any(${accountIds}::bigint[])
    order by account_id for update`.execute(sql)
}

export async function count(
  { sql, tell }: Change,
  followerId: string,
  followeeIds: string[],
  by: 1 | -1,
): Promise<void> {
  // In one statement and one order of rows, for the same reason.
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
