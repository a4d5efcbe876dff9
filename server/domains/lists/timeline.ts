import { type RawBuilder, sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { wantedBy } from '../mutes/index.ts'
import { type Page, type Skeleton, visibleTo } from '../posts/index.ts'
import { readList } from './list.ts'

/**
 * The latest of each person in the list, from an index, then the latest of all: one look for each person, however much they wrote.
 * Answers stand in it when they are to somebody in the list, to oneself or to the reader. Throws Refusal `not_found`.
 */
export async function listTimeline(
  ground: Ground,
  readerId: string,
  listId: string,
  page: Page,
): Promise<Skeleton[]> {
  await readList(ground, readerId, listId)
  const upwards = page.min_id !== undefined
  const within = (id: RawBuilder<unknown>) => raw`
    ${page.max_id === undefined ? raw`` : raw`and ${id} < ${page.max_id}::bigint`}
    ${page.since_id === undefined ? raw`` : raw`and ${id} > ${page.since_id}::bigint`}
    ${page.min_id === undefined ? raw`` : raw`and ${id} > ${page.min_id}::bigint`}`
  const order = raw`order by p.id ${upwards ? raw`asc` : raw`desc`} limit ${page.limit}`
  const { rows } = await raw<Skeleton>`
    with members as materialized (
      select account_id as id from list_member m where list_id = ${listId}::bigint and ${wantedBy(readerId, raw`m.account_id`)})
    select p.id::text as id, p.id::text as key from members m cross join lateral (
      select p.id from post p where p.author_id = m.id ${within(raw`p.id`)} and ${visibleTo(readerId)}
        and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${readerId}::bigint)
          or p.in_reply_to_account_id in (select id from members))
      ${order}) p
    ${order}`.execute(ground.db)
  return upwards ? rows.reverse() : rows
}
