import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { lockGroup } from './lock.ts'
import { readStanding } from './stand.ts'
import { groups } from './tables.ts'

/**
 * Joins an open group, or a closed one that one is invited to; asks at another. Doing it again changes nothing.
 * Throws Refusal `not_found` or `group_archived`.
 */
export async function joinGroup({ events }: Ground, accountId: string, groupId: string): Promise<void> {
  await events.change(async (change) => {
    const { sql, tell } = change
    await lockGroup(sql, groupId)
    const { closed, archived, organiser, asked, invited } = await readStanding(sql, groupId, accountId)
    if (organiser !== null) return
    if (archived) throw new Refusal('group_archived')
    if (!closed || invited) return addMember(change, groupId, accountId, null)
    if (asked) return
    await groups(sql)
      .insertInto('group_request')
      .values({ id: newId(), group_id: groupId, account_id: accountId, invited_by: null })
      .execute()
    await tell('group.asked', { groupId, accountId })
  })
}

/** `by`: the organiser who let them in. */
export async function addMember(
  { sql, tell }: Change,
  groupId: string,
  accountId: string,
  by: string | null,
): Promise<void> {
  await dropRequest({ sql, tell }, groupId, accountId)
  await groups(sql).insertInto('group_member').values({ group_id: groupId, account_id: accountId }).execute()
  await raw`update "group" set members = members + 1 where id = ${groupId}::bigint`.execute(sql)
  await tell('group.joined', { groupId, accountId, by })
}

/** Answers whether somebody had asked or was invited. */
export async function dropRequest(
  { sql, tell }: Change,
  groupId: string,
  accountId: string,
): Promise<boolean> {
  const gone = await groups(sql)
    .deleteFrom('group_request')
    .where('group_id', '=', groupId)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst()
  if (gone !== undefined) await tell('group.unasked', { groupId, accountId })
  return gone !== undefined
}
