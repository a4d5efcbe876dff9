import type { Box } from './boxes.ts'

/** At one release: what each part may count, and what all of them may add up to. */
export type Stage = { parts: Box[]; sum: Box }

/**
 * Counts of every part at every stage that never fall, lie in their boxes, and add up to as little as their sums
 * allow; null when there are none. The ends of each part's boxes must not fall from stage to stage.
 *
 * What has to be added before it must is taken from the parts that must grow soonest, so no later sum is missed
 * that could be kept: the earliest-deadline rule, complete because what may be added once may be added ever after.
 */
export function lowestPaths(stages: Stage[]): number[][] | null {
  const paths: number[][] = []
  let counts = stages[0]?.parts.map(() => 0) ?? []
  for (const [index, stage] of stages.entries()) {
    counts = counts.map((count, part) => Math.max(count, stage.parts[part]?.low ?? 0))
    const missing = stage.sum.low - total(counts)
    if (missing > 0) counts = addSoonest(counts, missing, stages, index)
    const sum = total(counts)
    if (sum < stage.sum.low || sum > stage.sum.high) return null
    if (counts.some((count, part) => count > (stage.parts[part]?.high ?? 0))) return null
    paths.push(counts)
  }
  return paths
}

type Offer = { part: number; people: number; due: number }

function addSoonest(counts: number[], missing: number, stages: Stage[], index: number): number[] {
  const grown = [...counts]
  let left = missing
  const offers = counts.flatMap((count, part) => offersOf(part, count, stages, index))
  for (const offer of offers.sort((a, b) => a.due - b.due)) {
    const taken = Math.min(left, offer.people)
    grown[offer.part] = (grown[offer.part] ?? 0) + taken
    left -= taken
    if (left === 0) break
  }
  return grown
}

/** What a part may still be given at a stage, in pieces by when each of them must have come anyway. */
function offersOf(part: number, count: number, stages: Stage[], index: number): Offer[] {
  const high = stages[index]?.parts[part]?.high ?? 0
  const offers: Offer[] = []
  let from = count
  for (let later = index + 1; later < stages.length && from < high; later++) {
    const until = Math.min(high, stages[later]?.parts[part]?.low ?? 0)
    if (until > from) offers.push({ part, people: until - from, due: later })
    from = Math.max(from, until)
  }
  if (from < high) offers.push({ part, people: high - from, due: stages.length })
  return offers
}

export function total(counts: number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
