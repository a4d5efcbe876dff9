/** Of the pace that was chosen, at most so much slower. */
const SLOWEST = 64
const EASED = 0.98

/** Lets so many through in a minute; half as many each time a peer says that it is too fast, and more again while it takes them. */
export function createPace(aMinute: () => Promise<number>) {
  let next = 0
  let slower = 1
  return {
    async wait(): Promise<void> {
      const every = (60_000 / (await aMinute())) * slower
      const at = Math.max(Date.now(), next)
      next = at + every
      const left = at - Date.now()
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
    },
    learn(tooFast: boolean): void {
      slower = tooFast ? Math.min(SLOWEST, slower * 2) : Math.max(1, slower * EASED)
    },
  }
}
