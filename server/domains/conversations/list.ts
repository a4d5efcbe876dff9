import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import type { Skeleton } from '../posts/index.ts'
import { newest, saidTo } from './newest.ts'

export type Conversation = {
  /** The first post of its thread. */
  id: string
  /** What the list is paged by. */
  key: string
  /** The newest post in it for its reader. */
  postId: string
  unread: boolean
}

const COUNTED = 100

const select = (readerId: string) => raw`
  select c.thread_id::text as id, c.last_post_id::text as key, s.id::text as "postId", s.id > c.read_id as unread
  from conversation c ${newest(readerId)} where c.account_id = ${readerId}::bigint`

/** The one in which something was written last comes first. */
export function listConversations({ db }: Ground, readerId: string, page: Page): Promise<Conversation[]> {
  return readPage<Conversation>(db, page, raw`c.last_post_id`, select(readerId))
}

/** Throws Refusal `not_found`. */
export async function readConversation(
  sql: Kysely<Tables>,
  readerId: string,
  id: string,
): Promise<Conversation> {
  const { rows } = await raw<Conversation>`${select(readerId)} and c.thread_id = ${id}::bigint`.execute(sql)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

/** What was said in it, newest first; also of one that is removed from the list. Throws Refusal `not_found`. */
export async function conversationPosts(
  { db }: Ground,
  readerId: string,
  id: string,
  page: Page,
): Promise<Skeleton[]> {
  const rows = await readPage<Skeleton>(
    db,
    page,
    raw`p.id`,
    raw`select p.id::text as id, p.id::text as key from post p where p.thread_id = ${id}::bigint and ${saidTo(readerId)}`,
  )
  const whole = page.max_id === undefined && page.min_id === undefined && page.since_id === undefined
  if (whole && rows.length === 0) throw new Refusal('not_found')
  return rows
}

/** Stops counting at 100: nobody needs to know more. */
export async function countUnread({ db }: Ground, readerId: string): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from (select from conversation c ${newest(readerId)}
      where c.account_id = ${readerId}::bigint and c.last_post_id > c.read_id and s.id > c.read_id limit ${COUNTED}) unread`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
