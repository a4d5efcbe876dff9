import type { Log } from '#server/base/log.ts'
import type { EventBus } from '#server/platform/events/index.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Push } from './push.ts'

const LOOK_MS = 10_000
/** So that one service that never answers holds up nobody else. */
const AT_ONCE = 8

/** Sends what waits, on every node. Answers how to stop; tries under way are finished. */
export function deliverPushes(push: Push, events: EventBus, log: Log): () => Promise<void> {
  async function doOne(taken: () => void): Promise<boolean> {
    const deliver = await push.takeOne()
    if (deliver === undefined) return false
    taken()
    await deliver()
    return true
  }
  const failed = 'a push was not sent; it is tried again later'
  const { wake, stop } = keepWorking({ doOne, atOnce: AT_ONCE, every: LOOK_MS, log, failed })
  events.after('notification.added', wake)
  return stop
}
