import { type Kysely, type RawBuilder, sql as raw } from 'kysely'
import { newId } from '#server/base/ids.ts'
import { anyOf } from '#server/store/any-of.ts'
import { type Page, readPage } from '#server/store/page.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Ground } from '../ground.ts'

/** The condition that a reader has muted neither the thread of a post nor one of its hashtags. `post` is the expression of its id. */
export const heardBy = (reader: RawBuilder<unknown>, post: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`not exists (select from silenced s where s.account_id = ${reader} and s.post_id = ${post})`

/** A subquery of those who have muted a post so. */
export const whoSilenced = (post: RawBuilder<unknown>): RawBuilder<unknown> =>
  raw`(select s.account_id from silenced s where s.post_id = ${post})`

/** Of these readers, those who have muted a post so. */
export async function silencersAmong(
  { db }: Pick<Ground, 'db'>,
  postId: string,
  readerIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (readerIds.length === 0) return new Set()
  const { rows } = await raw<{ id: string }>`
    select account_id::text as id from silenced where post_id = ${postId}::bigint and account_id = ${anyOf(readerIds)}`.execute(
    db,
  )
  return new Set(rows.map((row) => row.id))
}

/** What is muted: all that answers one post, or all that has a hashtag. */
export type Talk = 'thread' | 'hashtag'

const TABLES = {
  thread: { table: raw`thread_mute`, column: raw`thread_id` },
  hashtag: { table: raw`hashtag_mute`, column: raw`hashtag_id` },
}

/** Muting again changes for how long; null: until it is taken back. A post with the hashtag that is being written waits for this, or this for it. */
export async function silence(
  { events, clock }: Ground,
  accountId: string,
  talk: Talk,
  id: string,
  seconds: number | null,
): Promise<void> {
  const until = seconds === null ? null : new Date(clock().getTime() + seconds * 1000)
  const { table, column } = TABLES[talk]
  await events.change(async ({ sql, tell }) => {
    await raw`select pg_advisory_xact_lock(${id}::bigint)`.execute(sql)
    await raw`insert into ${table} (id, account_id, ${column}, until)
      values (${newId()}::bigint, ${accountId}::bigint, ${id}::bigint, ${until}::timestamptz)
      on conflict (account_id, ${column}) do update set until = excluded.until`.execute(sql)
    await tell('talk.muted', { accountId, talk, id })
  })
}

export async function unsilence(
  { events }: Ground,
  accountId: string,
  talk: Talk,
  id: string,
): Promise<void> {
  const { table, column } = TABLES[talk]
  await events.change(async ({ sql, tell }) => {
    await raw`select pg_advisory_xact_lock(${id}::bigint)`.execute(sql)
    const { rows } = await raw`
      delete from ${table} where account_id = ${accountId}::bigint and ${column} = ${id}::bigint returning id`.execute(
      sql,
    )
    if (rows.length > 0) await tell('talk.unmuted', { accountId, talk, id })
  })
}

const AT_ONCE = 100

/** Ends those whose time is over; answers how many. */
export async function endSilences({ events, clock }: Ground): Promise<number> {
  let ended = 0
  for (const talk of ['thread', 'hashtag'] as const) {
    const { table, column } = TABLES[talk]
    for (let some = AT_ONCE; some === AT_ONCE; ended += some) {
      some = await events.change(async ({ sql, tell }) => {
        const { rows } = await raw<{ accountId: string; id: string }>`
          delete from ${table} where id in (
            select id from ${table} where until <= ${clock()} order by until limit ${AT_ONCE} for update skip locked)
          returning account_id as "accountId", ${column} as id`.execute(sql)
        for (const row of rows) await tell('talk.unmuted', { ...row, talk })
        return rows.length
      })
    }
  }
  return ended
}

export type Silenced = { id: string; key: string; until: Date | null }

/** Latest first; `key` is what the list is paged by. */
export async function listSilenced(
  { db }: Ground,
  accountId: string,
  talk: Talk,
  page: Page,
): Promise<Silenced[]> {
  const { table, column } = TABLES[talk]
  return readPage(
    db,
    page,
    raw`m.id`,
    raw`select ${column}::text as id, m.id::text as key, m.until from ${table} m where m.account_id = ${accountId}::bigint`,
  )
}

/** Threads that these readers have muted. */
export async function mutedThreads(
  db: Kysely<Tables>,
  readerIds: readonly string[],
): Promise<{ accountId: string; threadId: string }[]> {
  const { rows } = await raw<{ accountId: string; threadId: string }>`
    select account_id::text as "accountId", thread_id::text as "threadId" from thread_mute where account_id = ${anyOf(readerIds)}`.execute(
    db,
  )
  return rows
}
