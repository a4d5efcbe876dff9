import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { anyOf, arrayOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from '../mutes/index.ts'
import { type List, lockOwner, readList } from './list.ts'

/** People in one list. Each is one look into an index when the list is read. */
export const MOST_MEMBERS = 300

/** Passes over whoever is in it. Throws Refusal `not_found` for the list or one of the people, or `list_full`. */
export async function addMembers(
  { events }: Ground,
  ownerId: string,
  listId: string,
  ids: string[],
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockOwner(sql, ownerId)
    const { exclusive } = await readList({ db: sql }, ownerId, listId)
    if (exclusive) await lockAuthors(sql, ids)
    const { rows } = await raw<{ known: number; members: number }>`
      select (select count(*)::int from account where id = ${anyOf(ids)} and state in ('invited', 'active')) as known,
        (select count(*)::int from (select account_id from list_member where list_id = ${listId}::bigint
          union select unnest(${arrayOf(ids)})) m) as members`.execute(sql)
    const [found] = rows
    if (found?.known !== new Set(ids).size) throw new Refusal('not_found')
    if (found.members > MOST_MEMBERS) throw new Refusal('list_full', { limit: MOST_MEMBERS })
    await raw`insert into list_member (list_id, account_id)
      select ${listId}::bigint, unnest(${arrayOf(ids)}) on conflict do nothing`.execute(sql)
    if (exclusive) await tell('list.changed', { accountId: ownerId, listId })
  })
}

/** Passes over whoever is not in it. Throws Refusal `not_found` for the list. */
export async function removeMembers(
  { events }: Ground,
  ownerId: string,
  listId: string,
  ids: string[],
): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockOwner(sql, ownerId)
    const { exclusive } = await readList({ db: sql }, ownerId, listId)
    if (exclusive) await lockAuthors(sql, ids)
    const { rows } = await raw<{ id: string }>`
      delete from list_member where list_id = ${listId}::bigint and account_id = ${anyOf(ids)}
      returning account_id::text as id`.execute(sql)
    if (exclusive && rows.length > 0)
      await tell('list.changed', { accountId: ownerId, listId, left: rows.map((row) => row.id) })
  })
}

/** Newest account first. Throws Refusal `not_found`. */
export async function listMembers(
  { db }: Ground,
  ownerId: string,
  listId: string,
  page: Page,
): Promise<string[]> {
  await readList({ db }, ownerId, listId)
  const rows = await readPage<{ id: string }>(
    db,
    page,
    raw`account_id`,
    raw`select account_id::text as id from list_member where list_id = ${listId}::bigint`,
  )
  return rows.map((row) => row.id)
}

/** Which of somebody's lists a person is in. */
export async function listsOf({ db }: Ground, ownerId: string, memberId: string): Promise<List[]> {
  const { rows } = await raw<List>`
    select l.id::text as id, l.title, l.exclusive, l.answers from list l join list_member m on m.list_id = l.id
    where l.account_id = ${ownerId}::bigint and m.account_id = ${memberId}::bigint order by l.title, l.id`.execute(
    db,
  )
  return rows
}
