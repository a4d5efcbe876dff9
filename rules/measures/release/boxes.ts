import { SMALLEST, topLabel } from './labels.ts'

/** Counts from `low` to `high` that fit all that was shown. */
export type Box = { low: number; high: number }

/**
 * What can be said of a count at each release from the labels shown at them, first to last, by somebody who knows
 * the rule: the counts that would have led to these labels. `allThere` is whether in the end everybody is known to
 * have been counted, by another figure.
 */
export function boxesOf(labels: number[], size: number, allThere = false): Box[] {
  const last = labels.at(-1) ?? 0
  return labels.map((shown, index) => {
    if (allThere && index === labels.length - 1) return { low: size, high: size }
    const taken = shown !== (labels[index - 1] ?? 0)
    const box = boxOf(shown, size, taken)
    if (!taken || shown !== topLabel(size)) return box
    if (last === size) return { ...box, high: size - SMALLEST }
    return allThere ? { ...box, low: Math.max(box.low, size - SMALLEST + 1) } : box
  })
}

function boxOf(shown: number, size: number, taken: boolean): Box {
  const top = topLabel(size)
  if (shown === size) return { low: size, high: size }
  if (shown === top) return { low: shown, high: size - 1 }
  if (taken || shown === 0) return { low: shown, high: shown + SMALLEST - 1 }
  return { low: shown, high: shown + 2 * SMALLEST > top ? size - 1 : shown + 2 * SMALLEST - 1 }
}
