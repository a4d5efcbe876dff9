/** Solves a·x = b for a small symmetric positive definite `a`, by elimination. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, index) => [...row, b[index] ?? 0])
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let pivot = 0; pivot < rows.length; pivot++) {
    for (let row = 0; row < rows.length; row++) {
      if (row === pivot) continue
      const factor = at(row, pivot) / at(pivot, pivot)
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column))
    }
  }
  return rows.map((_, index) => at(index, rows.length) / at(index, index))
}

/**
 * Weights w with the least Σ (y − w·x)² + ridge·Σ w², the first of them (of the mean) not drawn to 0.
 * Source: ridge regression, Hoerl and Kennard, Technometrics 12 (1970) 55; it is what partial pooling of effects with a
 * common spread comes to.
 */
export function fitRidge(xs: number[][], ys: number[], ridge: number): number[] {
  const size = xs[0]?.length ?? 0
  const range = Array.from({ length: size }, (_, index) => index)
  const sums = (of: (x: number[], y: number) => number) =>
    xs.reduce((sum, x, index) => sum + of(x, ys[index] ?? 0), 0)
  const square = range.map((i) =>
    range.map((j) => sums((x) => (x[i] ?? 0) * (x[j] ?? 0)) + (i === j && i > 0 ? ridge : 0)),
  )
  return solve(
    square,
    range.map((i) => sums((x, y) => (x[i] ?? 0) * y)),
  )
}

export function product(weights: number[], x: number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (x[index] ?? 0), 0)
}
