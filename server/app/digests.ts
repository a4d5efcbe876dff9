import type { Log } from '#server/base/log.ts'

const LOOK_MS = 60_000

/** Writes the digests that are due, one after another, on every node. Answers how to stop. */
export function keepSendingDigests(sendOne: () => Promise<boolean>, log: Log): () => Promise<void> {
  let stopped = false
  let working: Promise<void> = Promise.resolve()
  async function work(): Promise<void> {
    while (!stopped && (await sendOne()));
  }
  const timer = setInterval(() => {
    working = working
      .then(work)
      .catch((error: Error) =>
        log.warn({ error: error.message }, 'a digest was not written; it is tried again soon'),
      )
  }, LOOK_MS)
  timer.unref()
  return async () => {
    stopped = true
    clearInterval(timer)
    await working
  }
}
