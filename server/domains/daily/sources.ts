import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

export type SourceKind = 'person' | 'hashtag' | 'group'

/** Where it stands that somebody follows a source, and with it whether they read it once a day. */
const FOLLOWED = {
  person: { table: raw`follow`, reader: raw`follower_id`, source: raw`followee_id` },
  hashtag: { table: raw`hashtag_follow`, reader: raw`account_id`, source: raw`hashtag_id` },
  group: { table: raw`group_member`, reader: raw`account_id`, source: raw`group_id` },
}

/**
 * Reads a source that somebody follows once a day from now on, or live again; nobody is told. A post of it that is being written at
 * this moment waits for this, or this for it. Throws Refusal `daily_not_followed` or `too_many_daily`.
 */
export async function setDaily(
  { events }: Ground,
  accountId: string,
  kind: SourceKind,
  id: string,
  daily: boolean,
): Promise<void> {
  const { table, reader, source } = FOLLOWED[kind]
  await events.change(async ({ sql, tell }) => {
    await raw`select pg_advisory_xact_lock(${id}::bigint)`.execute(sql)
    const { rows } = await raw<{ daily: boolean }>`
      select daily_from is not null as daily from ${table}
      where ${reader} = ${accountId}::bigint and ${source} = ${id}::bigint for update`.execute(sql)
    if (rows[0] === undefined) {
      // Who follows it no longer reads nothing of it once a day either.
      if (!daily) return
      throw new Refusal('daily_not_followed')
    }
    if (rows[0].daily === daily) return
    if (daily) await requireRoom(sql, accountId)
    await raw`update ${table} set daily_from = ${daily ? newId() : null}::bigint
      where ${reader} = ${accountId}::bigint and ${source} = ${id}::bigint`.execute(sql)
    await tell('daily.changed', { accountId, kind, id, daily })
  })
}

/** They are all looked through for each card. */
const MOST = 200

async function requireRoom(sql: Kysely<Tables>, accountId: string): Promise<void> {
  // One at a time, so that two at once do not both find room.
  await raw`select from account where id = ${accountId}::bigint for no key update`.execute(sql)
  const { rows } = await raw<{ count: number }>`select (
      (select count(*) from follow where follower_id = ${accountId}::bigint and daily_from is not null) +
      (select count(*) from hashtag_follow where account_id = ${accountId}::bigint and daily_from is not null) +
      (select count(*) from group_member where account_id = ${accountId}::bigint and daily_from is not null))::int as count`.execute(
    sql,
  )
  if ((rows[0]?.count ?? 0) >= MOST) throw new Refusal('too_many_daily', { limit: MOST })
}

/** `key` is what the list is paged by. */
export type DailySource = { kind: SourceKind; id: string; key: string }

/** What somebody reads once a day, the latest choice first. */
export const listDailySources = (
  { db }: Pick<Ground, 'db'>,
  accountId: string,
  page: Page,
): Promise<DailySource[]> =>
  readPage(
    db,
    page,
    raw`s.key`,
    raw`select kind, id::text as id, s.key::text as key from (
      select 'person' as kind, followee_id as id, daily_from as key from follow
        where follower_id = ${accountId}::bigint and daily_from is not null
      union all select 'hashtag', hashtag_id, daily_from from hashtag_follow
        where account_id = ${accountId}::bigint and daily_from is not null
      union all select 'group', group_id, daily_from from group_member
        where account_id = ${accountId}::bigint and daily_from is not null) s
    where true`,
  )
