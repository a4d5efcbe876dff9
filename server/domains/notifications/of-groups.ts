import { sql as raw } from 'kysely'
import type { Change, EventBus, Events } from '#server/platform/events/index.ts'
import { drop } from './drop.ts'
import { addFor } from './notify.ts'

/** Organisers are told who asks; whoever asked is told that they are in, and whoever is invited that they are. */
export function notifyOfGroups(events: EventBus): void {
  events.within('group.asked', async (change, { groupId, accountId }) => {
    await addFor(change, await organisersOf(change, groupId), 'group_request', accountId, null, groupId)
  })
  events.within('group.invited', (change, { groupId, accountId, by }) =>
    addFor(change, [accountId], 'group_invited', by, null, groupId),
  )
  events.within('group.joined', async (change, { groupId, accountId, by }) => {
    if (by !== null) await addFor(change, [accountId], 'group_accepted', by, null, groupId)
  })
  events.within('group.unasked', dropWaiting)
  events.within('group.left', (change, { groupId, accountId }) =>
    drop(change, raw`n.account_id = ${accountId}::bigint and n.group_id = ${groupId}::bigint`),
  )
}

async function organisersOf({ sql }: Change, groupId: string): Promise<string[]> {
  const { rows } = await raw<{ id: string }>`
    select account_id::text as id from group_member where group_id = ${groupId}::bigint and organiser`.execute(
    sql,
  )
  return rows.map((row) => row.id)
}

/** What nobody waits for any more is not told any longer. */
function dropWaiting(change: Change, { groupId, accountId }: Events['group.unasked']): Promise<void> {
  return drop(
    change,
    raw`n.group_id = ${groupId}::bigint and (
      (n.type = 'group_request' and n.from_id = ${accountId}::bigint)
      or (n.type = 'group_invited' and n.account_id = ${accountId}::bigint))`,
  )
}
