import { createBatchCache } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import { mutedThreads } from '../mutes/index.ts'
import type { SeenPost } from '../posts/index.ts'
import { type Compiled, compile, isPlain, type Personal, personalOf } from './match.ts'
import { filtersOf } from './read.ts'

export type Filtering = ReturnType<typeof createFiltering>

/** What readers have set, ready to be compared with, kept in memory for readers who are active. */
export function createFiltering({ db, events }: Ground) {
  const held = createBatchCache<Compiled>({ most: 5_000, load })

  async function load(ids: string[]): Promise<Map<string, Compiled>> {
    const [filters, threads] = await Promise.all([filtersOf(db, ids), mutedThreads(db, ids)])
    const byAccount = Map.groupBy(filters, (filter) => filter.accountId)
    const muted = Map.groupBy(threads, (one) => one.accountId)
    const threadsOf = (id: string) => new Set((muted.get(id) ?? []).map((one) => one.threadId))
    return new Map(ids.map((id) => [id, compile(id, byAccount.get(id) ?? [], threadsOf(id))]))
  }

  for (const name of ['filter.changed', 'talk.muted', 'talk.unmuted'] as const)
    events.after(name, ({ accountId }) => held.forget(accountId))

  return {
    /** Whether it is known, without waiting, that a reader has set none. */
    none(readerId: string): boolean {
      const compiled = held.peek(readerId)
      return compiled !== undefined && isPlain(compiled)
    },
    /** What the reader's filters and mutes say of each of these, in their order; undefined for who has set none. */
    async of(readerId: string, seen: readonly SeenPost[]): Promise<Personal[] | undefined> {
      const compiled = held.peek(readerId) ?? (await held.read([readerId])).get(readerId)
      if (compiled === undefined || isPlain(compiled)) return undefined
      const now = Date.now()
      return seen.map((one) => personalOf(compiled, one, now))
    },
    /** The same of what each of many readers sees: one query at most. Readers of whom there is nothing to say are left out. */
    async ofReaders(seen: ReadonlyMap<string, SeenPost>): Promise<Map<string, Personal>> {
      const now = Date.now()
      const found = new Map<string, Personal>()
      for (const [readerId, compiled] of await held.read([...seen.keys()])) {
        const one = seen.get(readerId)
        if (one === undefined || isPlain(compiled)) continue
        const personal = personalOf(compiled, one, now)
        if (personal.muted || personal.matches.length > 0) found.set(readerId, personal)
      }
      return found
    },
    forgetAll: () => held.forgetAll(),
  }
}
