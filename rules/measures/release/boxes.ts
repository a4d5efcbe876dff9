import { SMALLEST, topLabel } from './labels.ts'

/** Counts from `low` to `high` that fit all that was shown. */
export type Box = { low: number; high: number }

/**
 * What can be said of a count at each release from the labels shown at them, first to last, by somebody who knows
 * the rule: the counts that would have led to these labels. `toldByAll`: the last one is everybody because the total is.
 */
export function boxesOf(labels: number[], size: number, toldByAll = false): Box[] {
  const last = labels.length - 1
  const everybody = labels.indexOf(size)
  // Everybody is shown only if at least 5 came since the label before was taken; but where the total says it.
  const afterMany = everybody !== -1 && !(toldByAll && everybody === last)
  return labels.map((shown, index) => {
    if (toldByAll && index === last) return { low: size, high: size }
    const taken = shown !== (labels[index - 1] ?? 0)
    const box = boxOf(shown, size, taken)
    return taken && afterMany && shown === topLabel(size) ? { ...box, high: size - SMALLEST } : box
  })
}

function boxOf(shown: number, size: number, taken: boolean): Box {
  const top = topLabel(size)
  if (shown === size) return { low: size, high: size }
  if (shown === top) return { low: shown, high: size - 1 }
  if (taken || shown === 0) return { low: shown, high: shown + SMALLEST - 1 }
  return { low: shown, high: shown + 2 * SMALLEST > top ? size - 1 : shown + 2 * SMALLEST - 1 }
}
