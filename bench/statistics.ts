/** The value below which the part `of` lies, 0 ≤ of ≤ 1, of numbers sorted upwards. */
export function quantile(sorted: ArrayLike<number>, of: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

/** Of an even number of numbers the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const all = sorted(numbers)
  const middle = all.length >> 1
  return all.length % 2 === 1
    ? (all[middle] ?? Number.NaN)
    : quantile(all, 0.5) / 2 + (all[middle - 1] ?? Number.NaN) / 2
}

/** The median with the least and the greatest, which say how far to believe it. */
export type Figure = { median: number; least: number; most: number }

export function figure(numbers: readonly number[]): Figure {
  const all = sorted(numbers)
  return { median: median(all), least: all[0] ?? Number.NaN, most: all.at(-1) ?? Number.NaN }
}
