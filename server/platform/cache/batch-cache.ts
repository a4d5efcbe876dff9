import { Cell } from './cell.ts'
import { createGather, type Gathered } from './gather.ts'

/** What was loaded once and is kept until it is forgotten, or pushed out by what was loaded later. */
export type BatchCache<V> = {
  /** Values by key; keys that do not exist are missing from the map. What is asked for at once is loaded at once. */
  read(keys: readonly string[]): Promise<Map<string, V>>
  /** The value when it is held, without waiting. */
  peek(key: string): V | undefined
  /** The same, for what is made of several values and must go with each of them. */
  cell(key: string): Cell<V> | undefined
  /** Waits for these keys of a load that began elsewhere, such as beside that of another cache, and keeps what it brings. */
  expect(keys: readonly string[], found: Promise<Map<string, V>>): void
  forget(key: string): void
  /** Puts another value in the place of one that is held; what is being loaded is not kept. */
  replace(key: string, by: (value: V) => V): void
  /** What is being loaded at this moment is handed out but not kept: something changed, and it is not known for which key. */
  forgetLoads(): void
  forgetAll(): void
}

/**
 * `load` answers for all keys at once. Who asks for what is being loaded waits for that load, unless the key was forgotten
 * since; then it is loaded again, and the earlier value is not kept: a read that begins after a change never sees the state before it.
 */
export function createBatchCache<V>(options: {
  most: number
  load(keys: string[]): Promise<Map<string, V>>
}): BatchCache<V> {
  const held = new Map<string, Cell<V>>()
  const coming = new Map<string, Gathered<V>>()
  const gather = createGather(options.load)

  function keep(key: string, value: V): void {
    drop(key)
    held.set(key, new Cell(value))
    if (held.size <= options.most) return
    const oldest = held.keys().next()
    if (!oldest.done) drop(oldest.value)
  }

  function drop(key: string): void {
    const cell = held.get(key)
    if (cell === undefined) return
    cell.forget()
    held.delete(key)
  }

  /** Waits for a load, and keeps of it what nothing has changed meanwhile. */
  async function settle(load: Gathered<V>): Promise<Map<string, V>> {
    try {
      const found = await load.found
      for (const key of load.keys) {
        const value = found.get(key)
        if (coming.get(key) === load && value !== undefined) keep(key, value)
      }
      return found
    } finally {
      for (const key of load.keys) if (coming.get(key) === load) coming.delete(key)
    }
  }

  function bring(keys: readonly string[]): Set<Gathered<V>> {
    const loads = new Set<Gathered<V>>()
    for (const key of keys) {
      const load = coming.get(key) ?? gather(key)
      coming.set(key, load)
      loads.add(load)
    }
    return loads
  }

  return {
    async read(keys) {
      const found = new Map<string, V>()
      const missing: string[] = []
      for (const key of keys) {
        const value = held.get(key)?.value
        if (value === undefined) missing.push(key)
        else found.set(key, value)
      }
      if (missing.length === 0) return found
      for (const brought of await Promise.all([...bring(missing)].map(settle))) {
        for (const key of missing) {
          const value = brought.get(key)
          if (value !== undefined) found.set(key, value)
        }
      }
      return found
    },
    expect(keys, found) {
      const load = { keys: new Set(keys.filter((key) => !held.has(key))), found }
      for (const key of load.keys) coming.set(key, load)
      settle(load).catch(() => {})
    },
    peek: (key) => held.get(key)?.value,
    cell: (key) => held.get(key),
    forget(key) {
      drop(key)
      coming.delete(key)
    },
    replace(key, by) {
      coming.delete(key)
      const value = held.get(key)?.value
      if (value !== undefined) keep(key, by(value))
    },
    forgetLoads: () => coming.clear(),
    forgetAll() {
      for (const cell of held.values()) cell.forget()
      held.clear()
      coming.clear()
    },
  }
}
