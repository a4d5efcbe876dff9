/** Rows `from` to `to` (exclusive) are rendered; the others are `before` and `after` pixels of nothing. */
export type Range = { from: number; to: number; before: number; after: number }

/** Rows that touch the stretch `top` to `bottom`, in pixels from the list's beginning. */
export function rangeOf(heights: number[], top: number, bottom: number): Range {
  let at = 0
  let from = 0
  while (from < heights.length - 1 && at + (heights[from] ?? 0) < top) {
    at += heights[from] ?? 0
    from += 1
  }
  const before = at
  let to = from
  while (to < heights.length && at < bottom) {
    at += heights[to] ?? 0
    to += 1
  }
  let after = 0
  for (let row = to; row < heights.length; row += 1) after += heights[row] ?? 0
  return { from, to, before, after }
}
