import { type Kysely, sql as raw } from 'kysely'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { bringBack } from './backfill.ts'
import { refill } from './refill.ts'
import { why } from './why.ts'

/** What is read in a list only goes from the home at once, and the latest of it comes back when it is not any longer. */
export function keepOutListed(events: EventBus): void {
  events.within('list.changed', async ({ sql }, { accountId, listId, left }) => {
    await dropKeptOut(sql, accountId)
    const people =
      left === undefined
        ? raw`select account_id from list_member where list_id = ${listId}::bigint`
        : raw`select unnest(${left}::bigint[])`
    await bringBack(sql, accountId, people)
  })
}

/** Their posts and boosts; another boost may stand in the place of one of theirs. */
export async function dropKeptOut(sql: Kysely<Tables>, accountId: string): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    delete from home_entry e using post p
    where e.account_id = ${accountId}::bigint and e.why <> ${why.own}::int2 and p.id = e.post_id
      and p.author_id in (select k.author_id from kept_out k where k.account_id = ${accountId}::bigint)
    returning p.id`.execute(sql)
  await refill(
    sql,
    accountId,
    rows.map((row) => row.id),
  )
}
