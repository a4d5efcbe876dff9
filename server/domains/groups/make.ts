import { type Kysely, sql as raw } from 'kysely'
import { isGroupHandle } from '#rules/groups.ts'
import { fold } from '#rules/text/fold.ts'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { lockGroup } from './lock.ts'
import { requireOrganiser } from './stand.ts'
import { groups } from './tables.ts'

const MOST_ORGANISED = 50

export type NewGroup = { handle: string; name: string; description: string; closed: boolean }

/** Whoever makes a group organises it. `manages`: they may manage all groups. Throws Refusal `group_handle`, `groups_by_managers`, `group_handle_taken` or `too_many_groups`. */
export async function makeGroup(
  { events }: Ground,
  makerId: string,
  wish: NewGroup,
  { manages }: { manages: boolean },
): Promise<string> {
  if (!isGroupHandle(wish.handle)) throw new Refusal('group_handle')
  return events.change(async ({ sql, tell }) => {
    await raw`select pg_advisory_xact_lock(hashtextextended(${`groups ${makerId}`}, 0))`.execute(sql)
    if (!manages && (await readLimits(sql)).group_makers === 'managers')
      throw new Refusal('groups_by_managers')
    await refuseTooMany(sql, makerId)
    const id = newId()
    const made = await groups(sql)
      .insertInto('group')
      .values({ id, ...wish, folded: foldedOf(wish), members: 1 })
      .onConflict((c) => c.column('handle').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made === undefined) throw new Refusal('group_handle_taken', { handle: wish.handle })
    await groups(sql)
      .insertInto('group_member')
      .values({ group_id: id, account_id: makerId, organiser: true })
      .execute()
    await tell('group.joined', { groupId: id, accountId: makerId, by: null })
    return id
  })
}

export type GroupChange = {
  name?: string | undefined
  description?: string | undefined
  closed?: boolean | undefined
}

/**
 * A closed group stays closed: what was said in it was said to its members. Its handle stays too, since it is in links.
 * Throws Refusal `not_found` or `group_stays_closed`.
 */
export async function changeGroup(
  { events }: Ground,
  byId: string,
  groupId: string,
  wish: GroupChange,
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockGroup(sql, groupId)
    await requireOrganiser(sql, groupId, byId)
    const before = await groups(sql)
      .selectFrom('group')
      .select(['handle', 'name', 'description', 'closed'])
      .where('id', '=', groupId)
      .executeTakeFirstOrThrow()
    const { name = before.name, description = before.description, closed = before.closed } = wish
    if (before.closed && !closed) throw new Refusal('group_stays_closed')
    await groups(sql)
      .updateTable('group')
      .set({ name, description, closed, folded: foldedOf({ name, handle: before.handle }) })
      .where('id', '=', groupId)
      .execute()
    await tell('group.changed', { groupId })
  })
}

async function refuseTooMany(sql: Kysely<Tables>, makerId: string): Promise<void> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from group_member m join "group" g on g.id = m.group_id
    where m.account_id = ${makerId}::bigint and m.organiser and g.archived_at is null`.execute(sql)
  if ((rows[0]?.n ?? 0) >= MOST_ORGANISED) throw new Refusal('too_many_groups', { limit: MOST_ORGANISED })
}

export const foldedOf = ({ name, handle }: { name: string; handle: string }) => fold(`${name} ${handle}`)
