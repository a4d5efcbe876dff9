/** Answers that belong to somebody, by what was asked, for as long as nothing changes of which they are made. */
export type Owned<V> = {
  /** The answer that is held, or `load`s it; one that fails is not held. */
  read(owner: string, asked: string, load: () => Promise<V>): Promise<V>
  /** Also of what is being loaded: a read that begins after a change never gets the state before it. */
  forget(owner: string): void
  forgetAll(): void
}

type Answer<V> = { found: Promise<V>; length: number }
type Shelf<V> = Map<string, Answer<V>>

/**
 * `owners` are held at most, the least recently loaded out first, with `each` answers; and no more than `rows` of all answers together,
 * so that nobody fills the memory by asking for the longest.
 */
export function createOwned<V extends { readonly length: number }>({
  owners,
  each,
  rows,
}: {
  owners: number
  each: number
  rows: number
}): Owned<V> {
  const held = new Map<string, Shelf<V>>()
  let all = 0

  function shelfOf(owner: string): Shelf<V> {
    const known = held.get(owner)
    if (known !== undefined) return known
    const shelf: Shelf<V> = new Map()
    held.set(owner, shelf)
    if (held.size > owners) forgetOldest()
    return shelf
  }

  function forget(owner: string): void {
    for (const { length } of held.get(owner)?.values() ?? []) all -= length
    held.delete(owner)
  }

  function forgetOldest(): void {
    const oldest = held.keys().next()
    if (!oldest.done) forget(oldest.value)
  }

  function drop(shelf: Shelf<V>, asked: string): void {
    all -= shelf.get(asked)?.length ?? 0
    shelf.delete(asked)
  }

  /** How long an answer is, is known when it has come; by then it may be held no more. */
  function weigh(owner: string, asked: string, answer: Answer<V>, length: number): void {
    if (held.get(owner)?.get(asked) !== answer) return
    answer.length = length
    all += length
    while (all > rows) forgetOldest()
  }

  return {
    async read(owner, asked, load) {
      const shelf = shelfOf(owner)
      const known = shelf.get(asked)
      if (known !== undefined) return known.found
      const answer: Answer<V> = { found: load(), length: 0 }
      shelf.set(asked, answer)
      const oldest = shelf.keys().next()
      if (shelf.size > each && !oldest.done) drop(shelf, oldest.value)
      answer.found.then(
        ({ length }) => weigh(owner, asked, answer, length),
        () => shelf.get(asked) === answer && shelf.delete(asked),
      )
      return answer.found
    },
    forget,
    forgetAll() {
      held.clear()
      all = 0
    },
  }
}
