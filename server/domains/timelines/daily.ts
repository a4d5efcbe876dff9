import { type Kysely, sql as raw } from 'kysely'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { backfillGroup, backfillHashtag, bringBack } from './backfill.ts'
import { dropHashtag } from './deliver.ts'
import { dropKeptOut } from './listed.ts'
import { why } from './why.ts'

/** What is read once a day goes from the home at once, and the latest of it comes back when it is live again. */
export function keepOutDaily(events: EventBus): void {
  events.within('daily.changed', async ({ sql }, { accountId, kind, id, daily }) => {
    if (kind === 'person')
      await (daily ? dropKeptOut(sql, accountId) : bringBack(sql, accountId, raw`select ${id}::bigint`))
    if (kind === 'hashtag') await (daily ? dropHashtag : backfillHashtag)(sql, accountId, id)
    if (kind === 'group') await (daily ? dropGroup : backfillGroup)(sql, accountId, id)
  })
}

/** Nothing else brings what stands in a group. */
export async function dropGroup(sql: Kysely<Tables>, accountId: string, groupId: string): Promise<void> {
  await raw`
    delete from home_entry e using post p where e.account_id = ${accountId}::bigint and e.why = ${why.inGroup}::int2
      and p.id = e.post_id and p.group_id = ${groupId}::bigint`.execute(sql)
}
