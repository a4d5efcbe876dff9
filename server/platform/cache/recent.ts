/** What happened to which keys within the last moment. */
export type Recent = { note(key: string): void; has(key: string): boolean }

/** Two commits may be told in another order than they came in, but not when they are further apart than this. */
const APART_MS = 2_000

/** Remembers at most so many keys, the latest. */
export function createRecent(most = 10_000, milliseconds = APART_MS): Recent {
  const at = new Map<string, number>()
  return {
    note(key) {
      at.delete(key)
      at.set(key, Date.now())
      if (at.size > most) for (const oldest of at.keys().take(1)) at.delete(oldest)
    },
    has: (key) => Date.now() - (at.get(key) ?? 0) < milliseconds,
  }
}
