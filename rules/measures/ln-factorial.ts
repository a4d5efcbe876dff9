const TABLE = [0]
for (let n = 1; n < 256; n++) TABLE.push((TABLE[n - 1] ?? 0) + Math.log(n))

/** ln n!, from a table, beyond it by Stirling's series: 1e-12 of it. */
export function lnFactorial(n: number): number {
  const known = TABLE[n]
  if (known !== undefined) return known
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * n) - 1 / (360 * n ** 3)
}

/** ln of n over k; −∞ where there is no way. */
export function lnChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  return lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k)
}
