import { sql as raw } from 'kysely'
import { anyOf } from '#server/store/any-of.ts'
import { wished } from '../follows/index.ts'
import type { Ground } from '../ground.ts'

export type Showing = { readerId: string; listId: string }

/** In which lists of these readers a post or boost stands, by the rule of a list's timeline: one query, however many they are. */
export async function listsShowing(
  { db }: Pick<Ground, 'db'>,
  postId: string,
  readerIds: readonly string[],
): Promise<Showing[]> {
  if (readerIds.length === 0) return []
  const { rows } = await raw<Showing>`
    select l.account_id::text as "readerId", l.id::text as "listId" from post p
      join list_member m on m.account_id = p.author_id join list l on l.id = m.list_id
    where p.id = ${postId}::bigint and l.account_id = ${anyOf(readerIds)}
      and (p.in_reply_to_account_id is null or p.in_reply_to_account_id in (p.author_id, l.account_id)
        or (l.answers = 'list' and exists (select from list_member o where o.list_id = l.id and o.account_id = p.in_reply_to_account_id))
        or (l.answers = 'followed' and exists (select from follow f where f.follower_id = l.account_id and f.followee_id = p.in_reply_to_account_id)))
      and not exists (select from follow f where f.follower_id = l.account_id and f.followee_id = p.author_id and not ${wished})
      and not exists (select from unwanted u where u.account_id = l.account_id and u.author_id = p.author_id)`.execute(
    db,
  )
  return rows
}
