/** Fewer people than this are never shown, alone or as a difference. */
export const SMALLEST = 5

/**
 * What is shown of a count of people: "at least `shown`", a multiple of 5, or all of them. `at` is the count when
 * that was taken; it stays on the server.
 */
export type Label = { shown: number; at: number }

export const NOTHING: Label = { shown: 0, at: 0 }

/** The highest label below everybody: whoever sees it can't tell whether 1, 2, 3, 4 or more are missing. */
export function topLabel(size: number): number {
  return Math.max(0, SMALLEST * Math.floor((size - SMALLEST - 2) / SMALLEST))
}

/**
 * The label of a count of `size` people that only grows; the same one when it doesn't move. It moves only when at
 * least 5 people changed since it last did, whatever their number was then: a label stands for 5 counts when it is
 * taken, and the next begins 10 above it.
 */
export function nextLabel(label: Label, count: number, size: number): Label {
  if (count === size && size - label.at >= SMALLEST && label.shown < size) return { shown: size, at: count }
  if (label.shown === size) return label
  const lattice = Math.min(SMALLEST * Math.floor(count / SMALLEST), topLabel(size))
  const least = label.shown === 0 ? SMALLEST : label.shown + 2 * SMALLEST
  return lattice >= least ? { shown: lattice, at: count } : label
}

/** What is to be expected of a count of `size` people that is shown as this: the middle of what the label can stand for. */
export function likelyPeople(shown: number, size: number): number {
  if (shown >= size) return size
  const next = shown === 0 ? SMALLEST : shown + 2 * SMALLEST
  const most = next > topLabel(size) ? size - 1 : next - 1
  return (shown + Math.max(shown, most)) / 2
}

/** The label of a count that may fall again, of no known size. It moves by at least 10, or from nothing to 5. */
export function loosePeople(shown: number, count: number): number {
  const lattice = SMALLEST * Math.floor(count / SMALLEST)
  if (shown === 0) return lattice
  return Math.abs(lattice - shown) >= 2 * SMALLEST ? lattice : shown
}
