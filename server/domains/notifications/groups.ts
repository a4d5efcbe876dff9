import { sql as raw } from 'kysely'
import { newestFirst, order, type Page, readPage, within } from '#server/store/page.ts'
import type { NotificationTable } from '#server/store/tables/notifications.ts'
import type { Ground } from '../ground.ts'
import { drop } from './drop.ts'
import { type Narrowed, open } from './list.ts'

export type NotificationGroup = {
  key: string
  type: NotificationTable['type']
  latestId: string
  oldestId: string
  latestAt: Date
  count: number
  /** The latest few. */
  fromIds: string[]
  postId: string | null
}

/** Read back for one page: nobody has more of one kind that belong together. */
const WINDOW = 1_000
export const GROUPED = ['favourite', 'reblog', 'follow'] as const

/** Of table `n`: what says the same about the same post, or follows of one day. */
const keyOf = (
  grouped: readonly string[],
) => raw<string>`case when not (n.type = any(${grouped}::text[])) then 'ungrouped-' || n.id
  when n.post_id is not null then n.type || '-' || n.post_id when n.type = 'follow' then 'follow-' || to_char(n.created_at at time zone 'utc', 'YYYYMMDD')
  else 'ungrouped-' || n.id end`

const columns = raw`key, min(type) as type, max(id)::text as "latestId", min(id)::text as "oldestId", max(created_at) as "latestAt",
  count(*)::int as count, (array_agg(from_id::text order by id desc))[1:8] as "fromIds", max(post_id)::text as "postId"`

/** By the latest of each group, newest first; a group stands where its latest is, and on no later page. */
export async function listGroups(
  { db }: Ground,
  accountId: string,
  {
    types,
    grouped = GROUPED,
    ...page
  }: Page & Narrowed & { types: readonly string[]; grouped?: readonly string[] },
): Promise<NotificationGroup[]> {
  const key = keyOf(grouped)
  const way = raw.raw(order(page))
  const { rows } = await raw<NotificationGroup>`
    with picked as (
      select ${key} as key, n.* from notification n where ${open(accountId, page)} and n.type = any(${types}::text[])
        and ${within(page, raw`n.id`)} order by n.id ${way} limit ${WINDOW})
    select ${columns} from picked where ${
      page.max_id === undefined
        ? raw`true`
        : raw`key not in (select ${key} from notification n where ${open(accountId, page)} and n.id >= ${page.max_id}::bigint and n.type = any(${grouped}::text[]))`
    }
    group by key order by max(id) ${way} limit ${page.limit}`.execute(db)
  return newestFirst(page, rows)
}

/** Empty when there is no such group. */
export async function readGroup(
  { db }: Ground,
  accountId: string,
  wanted: string,
): Promise<NotificationGroup | null> {
  const { rows } = await raw<NotificationGroup>`
    with picked as (select ${keyOf(GROUPED)} as key, n.* from notification n where ${open(accountId)})
    select ${columns} from picked where key = ${wanted} group by key`.execute(db)
  return rows[0] ?? null
}

/** Whose they are, the latest first. */
export async function readGroupAccounts(
  { db }: Ground,
  accountId: string,
  wanted: string,
  page: Page,
): Promise<{ id: string; key: string }[]> {
  return readPage(
    db,
    page,
    raw`n.id`,
    raw`select n.from_id::text as id, n.id::text as key from notification n
      where ${open(accountId)} and ${keyOf(GROUPED)} = ${wanted}`,
  )
}

/** All of a group, or one, or everything goes. */
export function dismiss(
  { events }: Ground,
  accountId: string,
  what: { group: string } | { id: string } | null,
): Promise<void> {
  const which =
    what === null
      ? raw`true`
      : 'id' in what
        ? raw`n.id = ${what.id}::bigint`
        : raw`${keyOf(GROUPED)} = ${what.group}`
  return events.change((change) =>
    drop(change, raw`n.account_id = ${accountId}::bigint and not n.filtered and ${which}`),
  )
}

/** Unread groups; stops counting at `most`. */
export async function countUnreadGroups(
  { db }: Ground,
  accountId: string,
  types: readonly string[],
  most: number,
  fromId?: string,
): Promise<number> {
  const { rows } = await raw<{ n: number }>`
    select count(*)::int as n from (select distinct ${keyOf(GROUPED)} from notification n where ${open(accountId, { fromId })}
      and n.type = any(${types}::text[]) and n.id > coalesce((select last_read_id from marker
        where account_id = ${accountId}::bigint and name = 'notifications'), 0) limit ${most}) unread`.execute(
    db,
  )
  return rows[0]?.n ?? 0
}
