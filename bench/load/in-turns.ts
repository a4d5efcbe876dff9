/** Runs `work` over and over, so many at once, for so many seconds; answers how often it was done in a second. */
export async function perSecond(
  atOnce: number,
  seconds: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now()
  const until = began + seconds * 1000
  let turn = 0
  let done = 0
  async function goOn(): Promise<void> {
    while (performance.now() < until) {
      await work(turn++)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn))
  return (done * 1000) / (performance.now() - began)
}

/** Runs `work` once for each, so many at once. */
export async function forEach<T>(
  all: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = all.values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of waiting) await work(one)
    }),
  )
}
