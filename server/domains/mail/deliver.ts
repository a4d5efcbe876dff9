import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import type { Mail } from './mail.ts'

/** For what was written on a node that has died since, and for tries that come due. */
const LOOK_MS = 15_000

/** Sends what waits, one after another, on every node. Answers how to stop; a try under way is finished. */
export function deliverMail(mail: Mail, events: EventBus, log: Log): () => Promise<void> {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    do {
      again = false
      while (!stopped && (await mail.deliverOne()));
    } while (again && !stopped)
  }

  function wake(): void {
    again = true
    if (working !== undefined || stopped) return
    working = work()
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'mail was not sent; it is tried again later'),
      )
      .finally(() => {
        working = undefined
      })
  }

  events.after('mail.written', wake)
  const timer = setInterval(wake, LOOK_MS)
  timer.unref()
  wake()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
