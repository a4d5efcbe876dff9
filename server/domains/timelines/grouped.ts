import { sql as raw } from 'kysely'
import type { EventBus } from '#server/platform/events/index.ts'
import { backfillGroup } from './backfill.ts'
import { why } from './why.ts'

/** Whoever joins a group finds the latest of it at home at once; whoever leaves it has nothing of it there but their own. */
export function deliverGroups(events: EventBus): void {
  events.within('group.joined', ({ sql }, { accountId, groupId }) => backfillGroup(sql, accountId, groupId))
  events.within('group.left', async ({ sql }, { accountId, groupId }) => {
    await raw`
      delete from home_entry e using post p where e.account_id = ${accountId}::bigint and e.why = ${why.inGroup}::int2
        and p.id = e.post_id and p.group_id = ${groupId}::bigint`.execute(sql)
  })
}
