const NORMAL_975 = 1.959963984540054

/**
 * The 0.975 quantile of Student's t with `degrees` ≥ 3 of freedom, right to 0.01 from 6 on; for fewer that of 3.
 * Source: the Cornish-Fisher expansion in Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
export function student975(degrees: number): number {
  const v = Math.max(3, degrees)
  const z = NORMAL_975
  const first = (z ** 3 + z) / (4 * v)
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2)
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
  return z + first + second + third
}
