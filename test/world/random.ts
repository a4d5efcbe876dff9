/** Chance that gives the same world every time: a mulberry32 generator, seeded. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  /** An element of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  shuffle<T>(list: readonly T[]): T[]
  /** Around `middle`, skewed to the right as waiting times are: most shorter, some much longer. */
  wait(middle: number): number
}

export function makeRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)]
    if (chosen === undefined) throw new Error('There is nothing to pick from an empty list.')
    return chosen
  }
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ item }) => item)
  const wait = (middle: number) => middle * Math.exp((next() + next() + next() - 1.5) * 1.6)
  return { next, int, chance: (probability) => next() < probability, pick, shuffle, wait }
}

/** Picks with unequal odds: `weights[i]` is how often `items[i]` comes up. */
export function makeWeightedPick<T>(
  items: readonly T[],
  weights: readonly number[],
  random: Random,
): () => T {
  let sum = 0
  const bounds = weights.map((weight) => {
    sum += weight
    return sum
  })
  return () => {
    const target = random.next() * sum
    let low = 0
    let high = bounds.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    const chosen = items[low]
    if (chosen === undefined) throw new Error('There is nothing to pick from an empty list.')
    return chosen
  }
}
