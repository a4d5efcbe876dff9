/** Of the pace that was chosen, at most so much slower. */
const SLOWEST = 64
const EASED = 0.98
/** What is urgent waits no longer, whatever the pace. */
const URGENT_MS = 5_000

/** A timer that is so late makes up for it with the next. */
const LATE_MS = 20

/** Lets so many through in a minute; half as many each time a peer says that it is too fast, and more again while it takes them. */
export function createPace() {
  let next = 0
  let nextUrgent = 0
  let slower = 1
  return {
    /** Milliseconds until the next may go; what is urgent is not held back by a peer that finds us too fast. */
    left(): { any: number; urgent: number } {
      const now = Date.now()
      return { any: Math.max(0, next - now), urgent: Math.max(0, nextUrgent - now) }
    },
    /** One goes now. */
    spend(aMinute: number): void {
      const every = 60_000 / aMinute
      const now = Date.now() - LATE_MS
      next = Math.max(now, next) + every * slower
      nextUrgent = Math.max(now, nextUrgent) + Math.min(every, URGENT_MS)
    },
    learn(tooFast: boolean): void {
      slower = tooFast ? Math.min(SLOWEST, slower * 2) : Math.max(1, slower * EASED)
    },
  }
}
