import { type Kysely, sql as raw } from 'kysely'
import { fold } from '#rules/text/fold.ts'
import { newId } from '#server/base/ids.ts'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'
import { follows } from './tables.ts'

export type Hashtag = { id: string; name: string; folded: string }

/** The hashtags with these names, made where they are new. `#Kererū` and `#kereru` are one. */
export async function ensureHashtags(sql: Kysely<Tables>, names: string[]): Promise<Hashtag[]> {
  const byFolded = new Map(names.map((name) => [fold(name), name]))
  if (byFolded.size === 0) return []
  const wanted = [...byFolded].sort(([a], [b]) => (a < b ? -1 : 1))
  const known = await read(
    sql,
    wanted.map(([folded]) => folded),
  )
  const missing = wanted.filter(([folded]) => !known.some((hashtag) => hashtag.folded === folded))
  if (missing.length === 0) return known
  await follows(sql)
    .insertInto('hashtag')
    .values(missing.map(([folded, name]) => ({ id: newId(), folded, name })))
    .onConflict((c) => c.doNothing())
    .execute()
  return read(
    sql,
    wanted.map(([folded]) => folded),
  )
}

async function read(sql: Kysely<Tables>, folded: string[]): Promise<Hashtag[]> {
  return follows(sql)
    .selectFrom('hashtag')
    .select(['id', 'name', 'folded'])
    .where('folded', 'in', folded)
    .execute()
}

export async function findHashtag({ db }: Ground, name: string): Promise<Hashtag | null> {
  return (await read(db, [fold(name)]))[0] ?? null
}

export type HashtagNames = ReturnType<typeof createHashtagNames>

/** Names by id, kept in memory: a hashtag never changes its name. */
export function createHashtagNames({ db, events }: Ground) {
  const held = createBatchCache<string>({
    most: 5_000,
    async load(ids) {
      const { rows } = await raw<{ id: string; name: string }>`
        select id, name from hashtag where id = ${anyOf(ids)}`.execute(db)
      return new Map(rows.map((row) => [row.id, row.name]))
    },
  })
  events.after('directory.changed', () => held.forgetAll())
  return {
    read: (ids: readonly string[]) => held.read(ids),
    /** What is in memory, without waiting. */
    peek: (id: string) => held.peek(id),
  }
}

/** Hashtags that begin so, the most followed first. */
export async function searchHashtags({ db }: Ground, q: string, limit: number): Promise<Hashtag[]> {
  const prefix = fold(q.replace(/^#/, '').trim())
  if (prefix === '') return []
  const { rows } = await raw<Hashtag>`
    select h.id, h.name, h.folded from hashtag h
    where h.folded like ${`${prefix.replace(/[\\%_]/g, '\\$&')}%`}
    order by h.folded = ${prefix} desc, (select count(*) from hashtag_follow f where f.hashtag_id = h.id) desc, h.folded
    limit ${limit}`.execute(db)
  return rows
}

export async function followHashtag(
  { events }: Ground,
  accountId: string,
  name: string,
): Promise<Hashtag | null> {
  return events.change(async ({ sql, tell }) => {
    const [hashtag] = await ensureHashtags(sql, [name])
    if (hashtag === undefined) return null
    await lockHashtag(sql, hashtag.id)
    const row = await follows(sql)
      .insertInto('hashtag_follow')
      .values({ account_id: accountId, hashtag_id: hashtag.id })
      .onConflict((c) => c.doNothing())
      .returning('hashtag_id')
      .executeTakeFirst()
    if (row !== undefined) await tell('hashtag.followed', { accountId, hashtagId: hashtag.id })
    return hashtag
  })
}

export async function unfollowHashtag(
  { events }: Ground,
  accountId: string,
  name: string,
): Promise<Hashtag | null> {
  return events.change(async ({ sql, tell }) => {
    const [hashtag] = await read(sql, [fold(name)])
    if (hashtag === undefined) return null
    await lockHashtag(sql, hashtag.id)
    const gone = await follows(sql)
      .deleteFrom('hashtag_follow')
      .where('account_id', '=', accountId)
      .where('hashtag_id', '=', hashtag.id)
      .returning('hashtag_id')
      .executeTakeFirst()
    if (gone !== undefined) await tell('hashtag.unfollowed', { accountId, hashtagId: hashtag.id })
    return hashtag
  })
}

/** A post with the hashtag that is being written at this moment takes the same lock shared: it is either back-filled or delivered. */
async function lockHashtag(sql: Kysely<Tables>, id: string): Promise<void> {
  await raw`select pg_advisory_xact_lock(${id}::bigint)`.execute(sql)
}

/** Which of these hashtags the person follows, and whether they read it once a day. */
export async function followedAmong(
  { db }: Ground,
  accountId: string,
  ids: string[],
): Promise<Map<string, { daily: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await follows(db)
    .selectFrom('hashtag_follow')
    .select(['hashtag_id', 'daily_from'])
    .where('account_id', '=', accountId)
    .where('hashtag_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.hashtag_id, { daily: row.daily_from !== null }]))
}

/** The latest made first; `key` is what the list is paged by. */
export function listFollowedHashtags(
  { db }: Ground,
  accountId: string,
  page: Page,
): Promise<(Hashtag & { key: string })[]> {
  return readPage(
    db,
    page,
    raw`h.id`,
    raw`select h.id::text as id, h.id::text as key, h.name, h.folded
      from hashtag_follow f join hashtag h on h.id = f.hashtag_id where f.account_id = ${accountId}::bigint`,
  )
}
