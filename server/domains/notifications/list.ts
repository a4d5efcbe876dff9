import { sql as raw } from 'kysely'
import { type Page, readPage } from '#server/store/page.ts'
import type { NotificationTable } from '#server/store/tables/notifications.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from '../posts/index.ts'

export type Notification = {
  id: string
  type: NotificationTable['type']
  fromId: string
  postId: string | null
  /** Of one about a group. */
  group: { id: string; handle: string; name: string } | null
  createdAt: Date
}

const COUNTED = 100

/** Newest first; nothing about posts that the reader may no longer see, or from people who are suspended. */
export async function listNotifications(
  { db }: Ground,
  accountId: string,
  types: string[],
  page: Page & Narrowed,
): Promise<Notification[]> {
  return readPage<Notification>(
    db,
    page,
    raw`n.id`,
    raw`
    select n.id, n.type, n.from_id as "fromId", n.post_id as "postId", (
      select json_build_object('id', g.id::text, 'handle', g.handle, 'name', g.name) from "group" g where g.id = n.group_id) as "group", n.created_at as "createdAt" from notification n
    where ${open(accountId, page)} and n.type = any(${types}::text[])`,
  )
}

/** What of them is asked for: of one person only, and with what the policy holds back. */
export type Narrowed = { fromId?: string | undefined; withFiltered?: boolean | undefined }

/** A condition on `n`: it is theirs, not held back unless that is asked for, and about nothing that they may not see. */
export function open(accountId: string, { fromId, withFiltered = false }: Narrowed = {}) {
  return raw`n.account_id = ${accountId}::bigint ${withFiltered ? raw`` : raw`and not n.filtered`}
    ${fromId === undefined ? raw`` : raw`and n.from_id = ${fromId}::bigint`}
    and not exists (select from account s where s.id = n.from_id and s.state = 'suspended')
    and (n.post_id is null or exists (select from post p where p.id = n.post_id and ${visibleTo(accountId)}))`
}

export async function readNotification(
  { db }: Ground,
  accountId: string,
  id: string,
): Promise<Notification | null> {
  const { rows } = await raw<Notification>`
    select n.id, n.type, n.from_id as "fromId", n.post_id as "postId", (
      select json_build_object('id', g.id::text, 'handle', g.handle, 'name', g.name) from "group" g where g.id = n.group_id) as "group", n.created_at as "createdAt"
    from notification n where ${open(accountId)} and n.id = ${id}::bigint`.execute(db)
  return rows[0] ?? null
}

/** Stops counting at `limit`, 100 where none is given: nobody needs to know more. */
export async function countUnread(
  { db }: Ground,
  accountId: string,
  { types, limit = COUNTED, ...narrowed }: Narrowed & { types?: string[]; limit?: number } = {},
): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from (select from notification n where ${open(accountId, narrowed)}
      ${types === undefined ? raw`` : raw`and n.type = any(${types}::text[])`} and n.id > coalesce(
      (select last_read_id from marker where account_id = ${accountId}::bigint and name = 'notifications'), 0) limit ${limit}) unread`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
