import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { readStances } from '../mutes/index.ts'
import { addMember, dropRequest } from './join.ts'
import { lockGroup } from './lock.ts'
import { readStanding, requireOrganiser } from './stand.ts'
import { groups } from './tables.ts'

const asOrganiser = (
  { events }: Ground,
  byId: string,
  groupId: string,
  work: (change: Change) => Promise<void>,
): Promise<void> =>
  events.change(async (change) => {
    await lockGroup(change.sql, groupId)
    await requireOrganiser(change.sql, groupId, byId)
    await work(change)
  })

/** Lets in who asked. Throws Refusal `not_found` when they did not, or have taken it back. */
export const acceptRequest = (ground: Ground, byId: string, groupId: string, accountId: string) =>
  asOrganiser(ground, byId, groupId, async (change) => {
    const { asked } = await readStanding(change.sql, groupId, accountId)
    if (!asked) throw new Refusal('not_found')
    await addMember(change, groupId, accountId, byId)
  })

/** They are not told, and may ask again. Throws Refusal `not_found`. */
export const refuseRequest = (ground: Ground, byId: string, groupId: string, accountId: string) =>
  asOrganiser(ground, byId, groupId, async (change) => {
    if (!(await dropRequest(change, groupId, accountId))) throw new Refusal('not_found')
  })

/** Whoever has asked already is let in; who is in it, or invited, is passed over. Throws Refusal `not_found`. */
export const inviteToGroup = (ground: Ground, byId: string, groupId: string, accountId: string) =>
  asOrganiser(ground, byId, groupId, async (change) => {
    const { sql, tell } = change
    await requirePerson(change, byId, accountId)
    const { organiser, asked, invited } = await readStanding(sql, groupId, accountId)
    if (organiser !== null || invited) return
    if (asked) return addMember(change, groupId, accountId, byId)
    await groups(sql)
      .insertInto('group_request')
      .values({ id: newId(), group_id: groupId, account_id: accountId, invited_by: byId })
      .execute()
    await tell('group.invited', { groupId, accountId, by: byId })
  })

/** Somebody who blocks the organiser is as one who is not there. */
async function requirePerson({ sql }: Change, byId: string, accountId: string): Promise<void> {
  const { rows } = await raw`
    select from account where id = ${accountId}::bigint and state in ('invited', 'active')`.execute(sql)
  const stance = (await readStances(sql, byId, [accountId])).get(accountId)
  if (rows.length === 0 || stance?.blockedBy) throw new Refusal('not_found')
}
