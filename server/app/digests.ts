import type { Log } from '#server/base/log.ts'
import { keepWorking } from '#server/platform/work/index.ts'

const LOOK_MS = 60_000

/** Writes the digests that are due, one after another, on every node. Answers how to stop. */
export function keepSendingDigests(sendOne: () => Promise<boolean>, log: Log): () => Promise<void> {
  const failed = 'a digest was not written; it is tried again soon'
  return keepWorking({ doOne: sendOne, every: LOOK_MS, log, failed }).stop
}
