import { Refusal } from '#server/base/errors.ts'

const COME_BACK_SECONDS = 5

/** Runs at most `atOnce` works together and lets `waiting` more wait; throws Refusal `too_many_requests` to any beyond. */
export function takeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: (() => void)[] = []
  let running = 0

  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (queue.length >= waiting) {
        const seconds = COME_BACK_SECONDS
        throw new Refusal('too_many_requests', { seconds }, { retryAfter: seconds })
      }
      // Who finishes hands their place over, so that nobody who comes later gets ahead.
      await new Promise<void>((resolve) => queue.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
