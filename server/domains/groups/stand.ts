import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { lockGroupShared } from './lock.ts'

export type Standing = {
  handle: string
  closed: boolean
  archived: boolean
  /** Null for who is no member. */
  organiser: boolean | null
  asked: boolean
  invited: boolean
}

/** Throws Refusal `not_found`. */
export async function readStanding(
  sql: Kysely<Tables>,
  groupId: string,
  accountId: string,
): Promise<Standing> {
  const { rows } = await raw<Standing>`
    select g.handle, g.closed, g.archived_at is not null as archived, m.organiser,
      r.id is not null and r.invited_by is null as asked, r.invited_by is not null as invited
    from "group" g left join group_member m on m.group_id = g.id and m.account_id = ${accountId}::bigint
      left join group_request r on r.group_id = g.id and r.account_id = ${accountId}::bigint
    where g.id = ${groupId}::bigint`.execute(sql)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/** What only organisers may do is not there for others. Throws Refusal `not_found`, and `group_archived` where nothing goes on any more. */
export async function requireOrganiser(
  sql: Kysely<Tables>,
  groupId: string,
  accountId: string,
): Promise<void> {
  const standing = await readStanding(sql, groupId, accountId)
  if (standing.organiser !== true) throw new Refusal('not_found')
  if (standing.archived) throw new Refusal('group_archived')
}

/**
 * That somebody may write in a group, until the end of the transaction; answers whether only members see it.
 * Throws Refusal `not_found`, `group_members_only` or `group_archived`.
 */
export async function requireWriter(
  sql: Kysely<Tables>,
  groupId: string,
  accountId: string,
): Promise<{ closed: boolean }> {
  await lockGroupShared(sql, groupId)
  const { closed, archived, organiser } = await readStanding(sql, groupId, accountId)
  if (organiser === null) throw new Refusal('group_members_only')
  if (archived) throw new Refusal('group_archived')
  return { closed }
}

/** Of these people, those who are in the group. */
export async function membersAmong(
  sql: Kysely<Tables>,
  groupId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await raw<{ id: string }>`
    select account_id::text as id from group_member where group_id = ${groupId}::bigint and account_id = ${anyOf(ids)}`.execute(
    sql,
  )
  return rows.map((row) => row.id)
}
