import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'
import { refuseLast } from './leave.ts'
import { lockGroup } from './lock.ts'
import { readStanding } from './stand.ts'
import { groups } from './tables.ts'

/** Who does it; `manages`: they hold the permission to manage all groups, and need not be in this one. */
export type By = { id: string; manages: boolean }

/** Makes a member an organiser, or an organiser a member. Throws Refusal `not_found`, `group_archived` or `last_organiser`. */
export async function setOrganiser(
  { events }: Ground,
  by: By,
  groupId: string,
  accountId: string,
  organiser: boolean,
): Promise<void> {
  await events.change(async (change) => {
    const { sql, tell } = change
    await lockGroup(sql, groupId)
    const own = await readStanding(sql, groupId, by.id)
    if (own.organiser !== true && !by.manages) throw new Refusal('not_found')
    if (own.archived) throw new Refusal('group_archived')
    const before = await readStanding(sql, groupId, accountId)
    if (before.organiser === null) throw new Refusal('not_found')
    if (before.organiser === organiser) return
    if (!organiser) await refuseLast(change, groupId, accountId)
    await groups(sql)
      .updateTable('group_member')
      .set({ organiser })
      .where('group_id', '=', groupId)
      .where('account_id', '=', accountId)
      .execute()
    await tell('group.changed', { groupId })
    if (own.organiser !== true && by.manages)
      await record(sql, {
        by: by.id,
        kind: organiser ? 'group_organiser_made' : 'group_organiser_ended',
        about: accountId,
        facts: { group: own.handle },
      })
  })
}

/** It can still be read; nobody writes in it or joins it, until it is opened again. Throws Refusal `not_found`. */
export async function archiveGroup(
  { events }: Ground,
  by: By,
  groupId: string,
  archived: boolean,
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockGroup(sql, groupId)
    const own = await readStanding(sql, groupId, by.id)
    if (own.organiser !== true && !by.manages) throw new Refusal('not_found')
    if (own.archived === archived) return
    await raw`update "group" set archived_at = ${archived ? raw`now()` : raw`null`} where id = ${groupId}::bigint`.execute(
      sql,
    )
    await tell('group.changed', { groupId })
    if (own.organiser !== true)
      await record(sql, {
        by: by.id,
        kind: archived ? 'group_archived' : 'group_reopened',
        facts: { group: own.handle },
      })
  })
}
