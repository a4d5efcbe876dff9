import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { dropRequest } from './join.ts'
import { lockGroup } from './lock.ts'
import { readStanding, requireOrganiser } from './stand.ts'
import { groups } from './tables.ts'

/**
 * Leaves a group, takes back that one asked, or declines an invitation. Throws Refusal `not_found`, or `last_organiser`
 * while others would be left without one; whoever is alone in it leaves it archived.
 */
export async function leaveGroup({ events }: Ground, accountId: string, groupId: string): Promise<void> {
  await events.change(async (change) => {
    await lockGroup(change.sql, groupId)
    const { organiser, archived } = await readStanding(change.sql, groupId, accountId)
    if (organiser === null) return void (await dropRequest(change, groupId, accountId))
    if (organiser && !archived) await refuseLast(change, groupId, accountId)
    await dropMember(change, groupId, accountId)
  })
}

/** By an organiser; the person may ask or join again. Throws Refusal `not_found` or `last_organiser`. */
export async function removeMember(
  { events }: Ground,
  byId: string,
  groupId: string,
  accountId: string,
): Promise<void> {
  await events.change(async (change) => {
    await lockGroup(change.sql, groupId)
    await requireOrganiser(change.sql, groupId, byId)
    const { organiser } = await readStanding(change.sql, groupId, accountId)
    if (organiser === null) throw new Refusal('not_found')
    if (organiser) await refuseLast(change, groupId, accountId)
    await dropMember(change, groupId, accountId)
  })
}

/** Whoever has no access any more organises nothing. */
export async function refuseLast({ sql }: Change, groupId: string, accountId: string): Promise<void> {
  const { rows } = await raw<{ organisers: number; others: number }>`
    select count(*) filter (where m.organiser)::int as organisers, count(*)::int as others
    from group_member m join account a on a.id = m.account_id and a.state in ('invited', 'active')
    where m.group_id = ${groupId}::bigint and m.account_id <> ${accountId}::bigint`.execute(sql)
  if (rows[0]?.organisers === 0 && rows[0].others > 0) throw new Refusal('last_organiser')
}

async function dropMember({ sql, tell }: Change, groupId: string, accountId: string): Promise<void> {
  await groups(sql)
    .deleteFrom('group_member')
    .where('group_id', '=', groupId)
    .where('account_id', '=', accountId)
    .execute()
  const { rows } = await raw<{ members: number }>`
    update "group" set members = members - 1, archived_at = case when members = 1 then coalesce(archived_at, now()) else archived_at end
    where id = ${groupId}::bigint returning members`.execute(sql)
  await tell('group.left', { groupId, accountId })
  if (rows[0]?.members === 0) await tell('group.changed', { groupId })
}
