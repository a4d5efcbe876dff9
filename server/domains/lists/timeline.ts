import { type RawBuilder, sql as raw } from 'kysely'
import { newestFirst, order, type Page, within } from '#server/store/page.ts'
import type { AnswersInList } from '#server/store/tables/lists.ts'
import { wished } from '../follows/index.ts'
import type { Ground } from '../ground.ts'
import { wantedBy } from '../mutes/index.ts'
import { type Skeleton, visibleTo } from '../posts/index.ts'
import { readList } from './list.ts'

const ALLOWED: Record<AnswersInList, (readerId: string) => RawBuilder<unknown>> = {
  list: () => raw`p.in_reply_to_account_id in (select id from members)`,
  followed: (readerId) =>
    raw`exists (select from follow f where f.follower_id = ${readerId}::bigint and f.followee_id = p.in_reply_to_account_id)`,
  none: () => raw`false`,
}

/**
 * The latest of each person in the list, from an index, then the latest of all: one look for each person, however much they wrote.
 * Of whom the reader follows, what they wish for in that; of others all. Answers stand in it when they are to oneself or to the reader,
 * and to others as the list says. Throws Refusal `not_found`.
 */
export async function listTimeline(
  ground: Ground,
  readerId: string,
  listId: string,
  page: Page,
): Promise<Skeleton[]> {
  const { answers } = await readList(ground, readerId, listId)
  const part = raw`order by p.id ${raw.raw(order(page))} limit ${page.limit}`
  const { rows } = await raw<Skeleton>`
    with members as materialized (
      select m.account_id as id, coalesce(w.boosts, true) as boosts, w.languages from list_member m
        left join follow w on w.follower_id = ${readerId}::bigint and w.followee_id = m.account_id
      where m.list_id = ${listId}::bigint and ${wantedBy(readerId, raw`m.account_id`)})
    select p.id::text as id, p.id::text as key from members f cross join lateral (
      select p.id from post p where p.author_id = f.id and ${within(page, raw`p.id`)} and ${visibleTo(readerId)} and ${wished}
        and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, ${readerId}::bigint)
          or ${ALLOWED[answers](readerId)})
      ${part}) p
    ${part}`.execute(ground.db)
  return newestFirst(page, rows)
}
