import { type Kysely, sql as raw } from 'kysely'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { bringBack } from './backfill.ts'
import { refill } from './refill.ts'
import { why } from './why.ts'

/** What is muted goes from the home at once, and the latest of it comes back when it is not any longer. */
export function keepOutMuted(events: EventBus): void {
  events.within('mute.added', ({ sql }, { accountId, mutedId }) => drop(sql, accountId, mutedId))
  events.within('block.added', ({ sql }, { accountId, blockedId }) => drop(sql, accountId, blockedId))
  events.within('mute.removed', ({ sql }, { accountId, mutedId }) =>
    bringBack(sql, accountId, raw`select ${mutedId}::bigint`),
  )
}

/** Their posts, their boosts, and boosts of their posts; another boost may stand in the place of one of theirs. What one has boosted oneself stays. */
async function drop(sql: Kysely<Tables>, accountId: string, mutedId: string): Promise<void> {
  const { rows } = await raw<{ id: string }>`
    delete from home_entry e using post p left join post o on o.id = p.boost_of_id
    where e.account_id = ${accountId}::bigint and e.why <> ${why.own}::int2 and p.id = e.post_id and ${mutedId}::bigint in (p.author_id, o.author_id)
    returning p.id`.execute(sql)
  await refill(
    sql,
    accountId,
    rows.map((row) => row.id),
  )
}
