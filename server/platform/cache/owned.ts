/** Answers that belong to somebody, by what was asked, for as long as nothing changes of which they are made. */
export type Owned<V> = {
  /** The answer that is held, or `load`s it; one that fails is not held. */
  read(owner: string, asked: string, load: () => Promise<V>): Promise<V>
  /** Also of what is being loaded: a read that begins after a change never gets the state before it. */
  forget(owner: string): void
  forgetAll(): void
}

/** `owners` are held at most, the least recently loaded out first, with `each` answers. */
export function createOwned<V>({ owners, each }: { owners: number; each: number }): Owned<V> {
  const held = new Map<string, Map<string, Promise<V>>>()

  function shelfOf(owner: string): Map<string, Promise<V>> {
    const known = held.get(owner)
    if (known !== undefined) return known
    const shelf = new Map<string, Promise<V>>()
    held.set(owner, shelf)
    if (held.size > owners) dropOldest(held)
    return shelf
  }

  return {
    read(owner, asked, load) {
      const shelf = shelfOf(owner)
      const known = shelf.get(asked)
      if (known !== undefined) return known
      const answer = load()
      shelf.set(asked, answer)
      if (shelf.size > each) dropOldest(shelf)
      answer.catch(() => shelf.get(asked) === answer && shelf.delete(asked))
      return answer
    },
    forget: (owner) => void held.delete(owner),
    forgetAll: () => held.clear(),
  }
}

function dropOldest(map: Map<string, unknown>): void {
  const oldest = map.keys().next()
  if (!oldest.done) map.delete(oldest.value)
}
