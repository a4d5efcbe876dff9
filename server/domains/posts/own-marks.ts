import { sql as raw } from 'kysely'
import { compareIds } from '#server/base/ids.ts'
import { createBatchCache } from '#server/platform/cache/index.ts'
import { anyOf, arrayOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'

export const FAVOURITED = 1
export const BOOSTED = 2
export const BOOKMARKED = 4

/** Latest marks of each kind that are held for a reader. */
const HELD = 200
const READERS = 5_000
/** Changes further apart than this are told in the order in which they were committed. */
const APART_MS = 5_000

/** A reader's marks on posts from `floor` on, complete: a post that is newer and not named here has none. */
type Held = { floor: string; marks: ReadonlyMap<string, number> }

type Row = { accountId: string; id: string; mark: number; by: string; place: number }

/**
 * What a reader has favourited, boosted and bookmarked, as bits added up. A new post has no marks yet, so it costs no
 * query: only what the reader marks does, and posts older than all that is held.
 */
export function createMarks({ db, events, clock }: Ground) {
  const held = createBatchCache<Held>({ most: READERS, load })
  /** When each reader's marks changed last. */
  const changedAt = new Map<string, number>()

  async function load(readers: string[]): Promise<Map<string, Held>> {
    const { rows } = await raw<Row>`
      select r.id::text as "accountId", m.id, m.mark, m.by, m.place::int from unnest(${arrayOf(readers)}) r(id) cross join lateral (
        (select post_id as id, ${FAVOURITED}::int as mark, post_id as by, row_number() over (order by post_id desc) as place
          from favourite where account_id = r.id order by post_id desc limit ${HELD})
        union all
        (select boost_of_id, ${BOOSTED}::int, id, row_number() over (order by id desc)
          from post where author_id = r.id and boost_of_id is not null order by id desc limit ${HELD})
        union all
        (select post_id, ${BOOKMARKED}::int, post_id, row_number() over (order by post_id desc)
          from bookmark where account_id = r.id order by post_id desc limit ${HELD})) m`.execute(db)
    const found = new Map(readers.map((id) => [id, { floor: '0', marks: new Map<string, number>() }]))
    for (const row of rows) {
      const reader = found.get(row.accountId)
      if (reader === undefined) continue
      reader.marks.set(row.id, (reader.marks.get(row.id) ?? 0) | row.mark)
      // There may be more below the last place; a boost is newer than its post, so posts above the oldest boost are complete.
      if (row.place === HELD && compareIds(row.by, reader.floor) > 0) reader.floor = row.by
    }
    return found
  }

  async function loadOlder(readerId: string, ids: string[]): Promise<Map<string, number>> {
    const { rows } = await raw<{ id: string; mark: number }>`
      select post_id as id, ${FAVOURITED}::int as mark from favourite
        where account_id = ${readerId}::bigint and post_id = ${anyOf(ids)}
      union all
      select boost_of_id, ${BOOSTED}::int from post where author_id = ${readerId}::bigint and boost_of_id = ${anyOf(ids)}
      union all
      select post_id, ${BOOKMARKED}::int from bookmark
        where account_id = ${readerId}::bigint and post_id = ${anyOf(ids)}`.execute(db)
    return addUp(rows)
  }

  /** What is remembered takes part in a change; changes close together may come in another order than they were made in. */
  function change(accountId: string, postId: string, by: (marks: number) => number): void {
    const now = clock().getTime()
    if (now - (changedAt.get(accountId) ?? 0) < APART_MS) held.forget(accountId)
    else held.replace(accountId, (own) => withMark(own, postId, by(own.marks.get(postId) ?? 0)))
    changedAt.delete(accountId)
    changedAt.set(accountId, now)
    if (changedAt.size > READERS) for (const oldest of changedAt.keys().take(1)) changedAt.delete(oldest)
  }

  events.after('post.favourited', (f) => change(f.accountId, f.postId, (marks) => marks | FAVOURITED))
  events.after('post.unfavourited', (f) => change(f.accountId, f.postId, (marks) => marks & ~FAVOURITED))
  events.after('post.bookmarked', (f) => change(f.accountId, f.postId, (marks) => marks | BOOKMARKED))
  events.after('post.unbookmarked', (f) => change(f.accountId, f.postId, (marks) => marks & ~BOOKMARKED))
  for (const name of ['post.boosted', 'post.unboosted'] as const) {
    events.after(name, ({ boosterId }) => held.forget(boosterId))
  }

  return {
    /** What is held of a reader, without waiting. */
    peek: (readerId: string): Held | undefined => held.peek(readerId),
    /** Marks by post id; posts without any may be missing. */
    async read(readerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const known = held.peek(readerId) ?? (await held.read([readerId])).get(readerId)
      if (known === undefined) return new Map()
      const older = ids.filter((id) => markOf(known, id) === undefined)
      return older.length === 0
        ? known.marks
        : new Map([...known.marks, ...(await loadOlder(readerId, older))])
    },
    /** The marks of many readers on one post; readers without any are left out. */
    async ofReaders(readers: readonly string[], postId: string): Promise<Map<string, number>> {
      const { rows } = await raw<{ id: string; mark: number }>`
        select account_id as id, ${FAVOURITED}::int as mark from favourite
          where post_id = ${postId}::bigint and account_id = ${anyOf(readers)}
        union all
        select author_id, ${BOOSTED}::int from post where boost_of_id = ${postId}::bigint and author_id = ${anyOf(readers)}
        union all
        select account_id, ${BOOKMARKED}::int from bookmark
          where post_id = ${postId}::bigint and account_id = ${anyOf(readers)}`.execute(db)
      return addUp(rows)
    },
    forgetAll: () => held.forgetAll(),
  }
}

function withMark({ floor, marks }: Held, postId: string, mark: number): Held {
  const changed = new Map(marks)
  if (mark === 0) changed.delete(postId)
  else changed.set(postId, mark)
  return { floor, marks: changed }
}

/** Undefined when the post is older than what is held. */
export function markOf({ floor, marks }: Held, id: string): number | undefined {
  if (floor !== '0' && compareIds(id, floor) < 0) return undefined
  return marks.get(id) ?? 0
}

function addUp(rows: readonly { id: string; mark: number }[]): Map<string, number> {
  const marks = new Map<string, number>()
  for (const row of rows) marks.set(row.id, (marks.get(row.id) ?? 0) | row.mark)
  return marks
}
