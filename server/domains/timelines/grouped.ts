import type { EventBus } from '#server/platform/events/index.ts'
import { backfillGroup } from './backfill.ts'
import { dropGroup } from './daily.ts'

/** Whoever joins a group finds the latest of it at home at once; whoever leaves it has nothing of it there but their own. */
export function deliverGroups(events: EventBus): void {
  events.within('group.joined', ({ sql }, { accountId, groupId }) => backfillGroup(sql, accountId, groupId))
  events.within('group.left', ({ sql }, { accountId, groupId }) => dropGroup(sql, accountId, groupId))
}
