import { type RawBuilder, sql as raw } from 'kysely'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'

/** The condition that a reader has neither muted nor blocked an author. `author` is the expression of their id. */
export const wantedBy = (readerId: string, author: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`${author} not in (select u.author_id from unwanted u where u.account_id = ${readerId}::bigint)`

/** A subquery of those who have muted or blocked the author. */
export const whoMuteAuthor = (author: RawBuilder<unknown>): RawBuilder<unknown> =>
  raw`(select u.account_id from unwanted u where u.author_id = ${author})`

/** Whether a reader has muted or blocked an author; both are expressions of ids. */
export const mutedAuthor = (reader: RawBuilder<unknown>, author: RawBuilder<unknown>): RawBuilder<boolean> =>
  raw<boolean>`exists (select from unwanted u where u.account_id = ${reader} and u.author_id = ${author})`

/** These people without those who block the author: they can't be named by them. */
export async function dropBlockers(sql: Ground['db'], authorId: string, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return ids
  const { rows } = await raw<{ id: string }>`
    select account_id::text as id from block where blocked_id = ${authorId}::bigint and account_id = ${anyOf(ids)}`.execute(
    sql,
  )
  const blockers = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !blockers.has(id))
}

export type Muters = ReturnType<typeof createMuters>

/** Who has muted or blocked an author, kept in memory for authors who post: an open page is not told of what it would leave out. */
export function createMuters({ db, events }: Ground) {
  const held = createBatchCache<ReadonlySet<string>>({ most: 5_000, load })

  async function load(authorIds: string[]): Promise<Map<string, ReadonlySet<string>>> {
    const sets = new Map<string, Set<string>>(authorIds.map((id) => [id, new Set()]))
    const { rows } = await raw<{ accountId: string; authorId: string }>`
      select account_id::text as "accountId", author_id::text as "authorId" from unwanted where author_id = ${anyOf(authorIds)}`.execute(
      db,
    )
    for (const row of rows) sets.get(row.authorId)?.add(row.accountId)
    return sets
  }

  events.after('mute.added', ({ mutedId }) => held.forget(mutedId))
  events.after('mute.removed', ({ mutedId }) => held.forget(mutedId))
  events.after('block.added', ({ blockedId }) => held.forget(blockedId))
  events.after('block.removed', ({ blockedId }) => held.forget(blockedId))

  return {
    async of(authorId: string): Promise<ReadonlySet<string>> {
      return held.peek(authorId) ?? (await held.read([authorId])).get(authorId) ?? new Set()
    },
    forgetAll: () => held.forgetAll(),
  }
}

export type Muting = ReturnType<typeof createMuting>

/** Whose posts a reader does not want, and whether they have muted talk of any kind. */
export type Muted = { authors: ReadonlySet<string>; talk: boolean }

/** What readers have muted, kept in memory for readers who are active. */
export function createMuting({ db, events }: Ground) {
  const held = createBatchCache<Muted>({ most: 5_000, load })

  async function load(readerIds: string[]): Promise<Map<string, Muted>> {
    const { rows } = await raw<{ id: string; authors: string[]; talk: boolean }>`
      select r.id::text as id, array(select u.author_id::text from unwanted u where u.account_id = r.id) as authors,
        exists (select from thread_mute t where t.account_id = r.id)
          or exists (select from hashtag_mute h where h.account_id = r.id) as talk
      from unnest(${readerIds}::bigint[]) as r(id)`.execute(db)
    return new Map(rows.map(({ id, authors, talk }) => [id, { authors: new Set(authors), talk }]))
  }

  for (const name of ['mute.added', 'mute.removed', 'block.added', 'block.removed'] as const)
    events.after(name, ({ accountId }) => held.forget(accountId))
  for (const name of ['talk.muted', 'talk.unmuted'] as const)
    events.after(name, ({ accountId }) => held.forget(accountId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    async of(readerId: string): Promise<Muted> {
      const found = held.peek(readerId) ?? (await held.read([readerId])).get(readerId)
      return found ?? { authors: new Set(), talk: false }
    },
    forgetAll: () => held.forgetAll(),
  }
}
