/** The inverse of a small symmetric positive definite matrix, by elimination. */
function invert(square: number[][]): number[][] {
  const size = square.length
  const rows = square.map((row, at) => [...row, ...row.map((_, column) => (column === at ? 1 : 0))])
  rows.forEach((pivot, at) => {
    const by = pivot[at] ?? 0
    for (let column = 0; column < pivot.length; column++) pivot[column] = (pivot[column] ?? 0) / by
    for (const row of rows) if (row !== pivot) take(row, pivot, row[at] ?? 0)
  })
  return rows.map((row) => row.slice(size))
}

function take(row: number[], other: number[], times: number): void {
  for (let column = 0; column < row.length; column++)
    row[column] = (row[column] ?? 0) - times * (other[column] ?? 0)
}

export type Fit = {
  weights: number[]
  /** By how much each y would have been missed by weights found from all the others. */
  missed: number[]
}

/**
 * Weights w with the least Σ (y − w·x)² + ridge·Σ w², the first of them (of the mean) not drawn to 0.
 * Source: ridge regression, Hoerl and Kennard, Technometrics 12 (1970) 55; it is what partial pooling of effects with a
 * common spread comes to. What is missed when one is left out follows from this one fit, exactly: (y − w·x) / (1 − h), where h is
 * its own weight on what is expected of it (Allen's PRESS, Technometrics 16 (1974) 125).
 */
export function fitRidge(xs: number[][], ys: number[], ridge: number): Fit {
  const size = xs[0]?.length ?? 0
  const square = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j && i > 0 ? ridge : 0)),
  )
  const right: number[] = Array.from({ length: size }, () => 0)
  xs.forEach((x, at) => {
    take(right, x, -(ys[at] ?? 0))
    for (let i = 0; i < size; i++) take(square[i] ?? [], x, -(x[i] ?? 0))
  })
  const inverse = invert(square)
  const times = (x: number[]) => inverse.map((row) => product(row, x))
  const weights = times(right)
  const missed = xs.map((x, at) => ((ys[at] ?? 0) - product(weights, x)) / (1 - product(x, times(x))))
  return { weights, missed }
}

export function product(weights: number[], x: number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index++) sum += (weights[index] ?? 0) * (x[index] ?? 0)
  return sum
}
