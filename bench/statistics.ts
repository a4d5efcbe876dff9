/** The value below which the part `of` lies, 0 ≤ of ≤ 1, of numbers sorted upwards. */
export function quantile(sorted: ArrayLike<number>, of: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? Number.NaN
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

export const median = (numbers: readonly number[]) => quantile(sorted(numbers), 0.5)

/** The median with the least and the greatest, which say how far to believe it. */
export type Figure = { median: number; least: number; most: number }

export function figure(numbers: readonly number[]): Figure {
  const all = sorted(numbers)
  return { median: quantile(all, 0.5), least: all[0] ?? Number.NaN, most: all.at(-1) ?? Number.NaN }
}
