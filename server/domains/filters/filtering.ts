import { createBatchCache } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import type { SeenPost } from '../posts/index.ts'
import { type Compiled, compile, type Match, matchesOf } from './match.ts'
import { filtersOf } from './read.ts'

export type Filtering = ReturnType<typeof createFiltering>

/** What readers have set, ready to be compared with, kept in memory for readers who are active. */
export function createFiltering({ db, events }: Ground) {
  const held = createBatchCache<Compiled>({ most: 5_000, load })

  async function load(ids: string[]): Promise<Map<string, Compiled>> {
    const byAccount = Map.groupBy(await filtersOf(db, ids), (filter) => filter.accountId)
    return new Map(ids.map((id) => [id, compile(id, byAccount.get(id) ?? [])]))
  }

  events.after('filter.changed', ({ accountId }) => held.forget(accountId))

  return {
    /** Whether it is known, without waiting, that a reader has set none. */
    none: (readerId: string): boolean => held.peek(readerId)?.filters.length === 0,
    /** What the reader's filters say of each of these, in their order; undefined for who has set none. */
    async of(readerId: string, seen: readonly SeenPost[]): Promise<(readonly Match[])[] | undefined> {
      const compiled = held.peek(readerId) ?? (await held.read([readerId])).get(readerId)
      if (compiled === undefined || compiled.filters.length === 0) return undefined
      const now = Date.now()
      return seen.map((one) => matchesOf(compiled, one, now))
    },
    /** What the filters of many readers say of what each sees: one query at most. Readers without any are left out. */
    async ofReaders(seen: ReadonlyMap<string, SeenPost>): Promise<Map<string, readonly Match[]>> {
      const now = Date.now()
      const found = new Map<string, readonly Match[]>()
      for (const [readerId, compiled] of await held.read([...seen.keys()])) {
        const one = seen.get(readerId)
        const matches = one && compiled.filters.length > 0 ? matchesOf(compiled, one, now) : []
        if (matches.length > 0) found.set(readerId, matches)
      }
      return found
    },
    forgetAll: () => held.forgetAll(),
  }
}
