import { compareIds } from '#server/base/ids.ts'
import { createBatchCache, createRecent } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import { BOOKMARKED, FAVOURITED, type Held, marksOn, newestMarks } from './stored-marks.ts'

const READERS = 5_000

/**
 * What a reader has favourited, boosted, bookmarked and voted for, as bits added up. A new post has no marks yet, so it costs no
 * query: only what the reader marks does, and posts older than all that is held.
 */
export function createMarks({ db, events }: Ground) {
  const held = createBatchCache<Held>({ most: READERS, load: (readers) => newestMarks(db, readers) })
  const recent = createRecent()

  /** What is remembered takes part in a change; changes close together may come in another order than they were made in. */
  function change(accountId: string, postId: string, by: (marks: number) => number): void {
    if (recent.has(accountId)) held.forget(accountId)
    else held.replace(accountId, (own) => withMark(own, postId, by(own.marks.get(postId) ?? 0)))
    recent.note(accountId)
  }

  events.after('post.favourited', (f) => change(f.accountId, f.postId, (marks) => marks | FAVOURITED))
  events.after('post.unfavourited', (f) => change(f.accountId, f.postId, (marks) => marks & ~FAVOURITED))
  events.after('post.bookmarked', (f) => change(f.accountId, f.postId, (marks) => marks | BOOKMARKED))
  events.after('post.unbookmarked', (f) => change(f.accountId, f.postId, (marks) => marks & ~BOOKMARKED))
  for (const name of ['post.boosted', 'post.unboosted'] as const) {
    events.after(name, ({ boosterId }) => held.forget(boosterId))
  }
  events.after('poll.voted', ({ accountId }) => held.forget(accountId))

  return {
    /** What is held of a reader, without waiting. */
    peek: (readerId: string): Held | undefined => held.peek(readerId),
    /** Marks by post id; posts without any may be missing. */
    async read(readerId: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const known = held.peek(readerId) ?? (await held.read([readerId])).get(readerId)
      if (known === undefined) return new Map()
      const older = ids.filter((id) => markOf(known, id) === undefined)
      if (older.length === 0) return known.marks
      const rows = await marksOn(db, [readerId], older)
      return new Map([...known.marks, ...addUp(rows.map((row) => [row.id, row.mark]))])
    },
    /** The marks of many readers on one post; readers without any are left out. */
    async ofReaders(readers: readonly string[], postId: string): Promise<Map<string, number>> {
      return addUp((await marksOn(db, readers, [postId])).map((row) => [row.accountId, row.mark]))
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

function addUp(all: readonly [key: string, mark: number][]): Map<string, number> {
  const marks = new Map<string, number>()
  for (const [key, mark] of all) marks.set(key, (marks.get(key) ?? 0) | mark)
  return marks
}
