import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { AnswersInList } from '#server/store/tables/lists.ts'
import type { Ground } from '../ground.ts'
import { lockAuthors } from '../mutes/index.ts'
import { lists } from './tables.ts'

export type List = { id: string; title: string; exclusive: boolean; answers: AnswersInList }

const MOST_LISTS = 50

/** By title. */
export function readLists({ db }: Ground, ownerId: string): Promise<List[]> {
  return lists(db)
    .selectFrom('list')
    .select(['id', 'title', 'exclusive', 'answers'])
    .where('account_id', '=', ownerId)
    .orderBy('title')
    .orderBy('id')
    .execute()
}

/** Throws Refusal `not_found` for what is not there and for somebody else's list alike. */
export async function readList({ db }: Pick<Ground, 'db'>, ownerId: string, listId: string): Promise<List> {
  const list = await lists(db)
    .selectFrom('list')
    .select(['id', 'title', 'exclusive', 'answers'])
    .where('id', '=', listId)
    .where('account_id', '=', ownerId)
    .executeTakeFirst()
  if (list === undefined) throw new Refusal('not_found')
  return list
}

/** Answers to people in the list stand in it unless it is said otherwise. */
type NewList = Omit<List, 'id' | 'answers'> & { answers?: AnswersInList }

/** Throws Refusal `too_many_lists`. */
export async function makeList(
  { events }: Ground,
  ownerId: string,
  { title, exclusive, answers = 'list' }: NewList,
): Promise<List> {
  return events.change(async ({ sql }) => {
    await lockOwner(sql, ownerId)
    const { rows } = await raw<{ n: number }>`
      select count(*)::int as n from list where account_id = ${ownerId}::bigint`.execute(sql)
    if ((rows[0]?.n ?? 0) >= MOST_LISTS) throw new Refusal('too_many_lists', { limit: MOST_LISTS })
    const list = { id: newId(), title, exclusive, answers }
    await lists(sql)
      .insertInto('list')
      .values({ ...list, account_id: ownerId })
      .execute()
    return list
  })
}

/** Throws Refusal `not_found`. */
export async function changeList(
  { events }: Ground,
  ownerId: string,
  listId: string,
  wish: { [K in keyof Omit<List, 'id'>]?: List[K] | undefined },
): Promise<List> {
  return events.change(async ({ sql, tell }) => {
    await lockOwner(sql, ownerId)
    const before = await readList({ db: sql }, ownerId, listId)
    if (wish.exclusive !== undefined && wish.exclusive !== before.exclusive) await lockMembers(sql, listId)
    const after = {
      ...before,
      title: wish.title ?? before.title,
      exclusive: wish.exclusive ?? before.exclusive,
      answers: wish.answers ?? before.answers,
    }
    const { id, ...values } = after
    await lists(sql).updateTable('list').set(values).where('id', '=', id).execute()
    if (before.exclusive !== after.exclusive) await tell('list.changed', { accountId: ownerId, listId })
    return after
  })
}

/** Throws Refusal `not_found`. */
export async function deleteList({ events }: Ground, ownerId: string, listId: string): Promise<void> {
  await events.change(async ({ sql, tell }) => {
    await lockOwner(sql, ownerId)
    const { exclusive } = await readList({ db: sql }, ownerId, listId)
    // While its people are still known: what they write comes home again.
    if (exclusive) {
      await lockMembers(sql, listId)
      await lists(sql).updateTable('list').set({ exclusive: false }).where('id', '=', listId).execute()
      await tell('list.changed', { accountId: ownerId, listId })
    }
    await lists(sql).deleteFrom('list').where('id', '=', listId).execute()
  })
}

async function lockMembers(sql: Kysely<Tables>, listId: string): Promise<void> {
  const members = await lists(sql)
    .selectFrom('list_member')
    .select('account_id')
    .where('list_id', '=', listId)
    .execute()
  await lockAuthors(
    sql,
    members.map((one) => one.account_id),
  )
}

/** One change of somebody's lists at a time: their number and their people stay within bounds. */
export async function lockOwner(sql: Kysely<Tables>, ownerId: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(hashtextextended(${`lists ${ownerId}`}, 0))`.execute(sql)
}
