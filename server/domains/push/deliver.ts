import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Push } from './push.ts'

const LOOK_MS = 10_000
/** So that one service that never answers holds up nobody else. */
const AT_ONCE = 8

/** Sends what waits, on every node. Answers how to stop; tries under way are finished. */
export function deliverPushes(push: Push, events: EventBus, log: Log): () => Promise<void> {
  const working = new Set<Promise<void>>()
  let stopped = false
  let again = false

  /** Whoever finds one lets another look meanwhile: as many as there is work for. */
  async function work(): Promise<void> {
    while (!stopped) {
      const deliver = await push.takeOne()
      if (deliver === undefined) return
      wake()
      await deliver()
    }
  }

  function wake(): void {
    if (stopped) return
    again = working.size >= AT_ONCE
    if (again) return
    const one: Promise<void> = work()
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'a push was not sent; it is tried again later'),
      )
      .finally(() => {
        working.delete(one)
        if (again) wake()
      })
    working.add(one)
  }

  events.after('notification.added', wake)
  const timer = setInterval(wake, LOOK_MS)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await Promise.all(working)
  }
}
