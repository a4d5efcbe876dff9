import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import { keepWorking } from '#server/platform/work/index.ts'

const LOOK_MS = 30_000

/** Looks at what waits, one page after another, on every node. Answers how to stop; a look under way is finished. */
export function keepLooking(
  lookAtOne: () => Promise<boolean>,
  events: EventBus,
  log: Log,
): () => Promise<void> {
  const failed = 'a link was not looked at; it is tried again later'
  const { wake, stop } = keepWorking({ doOne: lookAtOne, every: LOOK_MS, log, failed })
  events.after('card.wanted', wake)
  wake()
  return stop
}
