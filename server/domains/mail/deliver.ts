import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Mail } from './mail.ts'

const LOOK_MS = 15_000

/** Sends what waits, one after another, on every node. Answers how to stop; a try under way is finished. */
export function deliverMail(mail: Mail, events: EventBus, log: Log): () => Promise<void> {
  const failed = 'mail was not sent; it is tried again later'
  const { wake, stop } = keepWorking({ doOne: () => mail.deliverOne(), every: LOOK_MS, log, failed })
  events.after('mail.written', wake)
  wake()
  return stop
}
