/** So many people had done it at that time, in milliseconds since 1970. A curve is in order of time and never falls. */
export type Point = { at: number; people: number }

/**
 * T80 with `share` 0.8: milliseconds from `start` until that share of `size` people had done it. Null while fewer have,
 * or when nobody is asked. Of released points it is the first that says so: never earlier than it was true.
 */
export function timeToShare(curve: Point[], start: number, size: number, share = 0.8): number | null {
  if (size <= 0) return null
  const reached = curve.find((point) => point.people >= share * size)
  return reached ? Math.max(0, reached.at - start) : null
}
