/** What was loaded once and is kept until it is forgotten or pushed out by what was used more recently. */
export type BatchCache<V> = {
  /** Values by key; keys that do not exist are missing from the map. One load for all that are not held. */
  read(keys: readonly string[]): Promise<Map<string, V>>
  /** The value when it is held, without waiting. */
  peek(key: string): V | undefined
  forget(key: string): void
  /** What is being loaded at this moment is handed out but not kept: something changed, and it is not known for which key. */
  forgetLoads(): void
  forgetAll(): void
}

/**
 * `load` answers for all keys at once. A key forgotten while its load is under way is handed to that reader, who asked
 * before the change, but not kept: a read that begins after a change never sees the state before it.
 */
export function createBatchCache<V>(options: {
  most: number
  load(keys: string[]): Promise<Map<string, V>>
}): BatchCache<V> {
  const held = new Map<string, V>()
  const loads = new Set<{ spoiled: Set<string>; all: boolean }>()

  function keep(key: string, value: V): void {
    held.delete(key)
    held.set(key, value)
    if (held.size <= options.most) return
    const oldest = held.keys().next()
    if (!oldest.done) held.delete(oldest.value)
  }

  async function fill(missing: string[], into: Map<string, V>): Promise<void> {
    const load = { spoiled: new Set<string>(), all: false }
    loads.add(load)
    try {
      for (const [key, value] of await options.load(missing)) {
        into.set(key, value)
        if (!load.all && !load.spoiled.has(key)) keep(key, value)
      }
    } finally {
      loads.delete(load)
    }
  }

  function forgetLoads(): void {
    for (const load of loads) load.all = true
  }

  return {
    async read(keys) {
      const found = new Map<string, V>()
      const missing: string[] = []
      for (const key of keys) {
        const value = held.get(key)
        if (value === undefined) missing.push(key)
        else found.set(key, value)
      }
      if (missing.length > 0) await fill([...new Set(missing)], found)
      return found
    },
    peek: (key) => held.get(key),
    forget(key) {
      held.delete(key)
      for (const load of loads) load.spoiled.add(key)
    },
    forgetLoads,
    forgetAll() {
      held.clear()
      forgetLoads()
    },
  }
}
