import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'

/** For what was noted on a node that has died since, and for tries that come due. */
const LOOK_MS = 30_000

/** Looks at what waits, one page after another, on every node. Answers how to stop; a look under way is finished. */
export function keepLooking(
  lookAtOne: () => Promise<boolean>,
  events: EventBus,
  log: Log,
): () => Promise<void> {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    do {
      again = false
      while (!stopped && (await lookAtOne()));
    } while (again && !stopped)
  }

  function wake(): void {
    again = true
    if (working !== undefined || stopped) return
    working = work()
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'a link was not looked at; it is tried again later'),
      )
      .finally(() => {
        working = undefined
      })
  }

  events.after('card.wanted', wake)
  const timer = setInterval(wake, LOOK_MS)
  timer.unref()
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
