import type { Log } from '#server/base/log.ts'

type Work = {
  /** Does the next one; false when there is none. It calls `taken` once it has one that may take long, so that others go on meanwhile. */
  doOne: (taken: () => void) => Promise<boolean>
  /** How many may be under way; one after another unless said. */
  atOnce?: number
  /** For what was noted on a node that has died since, and for tries that come due. Milliseconds. */
  every: number
  log: Log
  /** What is logged when one failed in a way that it does not settle itself. */
  failed: string
}

/** Does what waits. `wake` when there may be more; `stop` finishes those under way. */
export function keepWorking({ doOne, atOnce = 1, every, log, failed }: Work): {
  wake(): void
  stop(): Promise<void>
} {
  const working = new Set<Promise<void>>()
  let stopped = false
  let again = false

  async function work(): Promise<void> {
    while (!stopped && (await doOne(letOthers)));
  }

  function begin(): void {
    const one: Promise<void> = work()
      .catch((error: Error) => log.warn({ error: error.message }, failed))
      .finally(() => {
        working.delete(one)
        if (again) wake()
      })
    working.add(one)
  }

  function letOthers(): void {
    if (!stopped && working.size < atOnce) begin()
  }

  function wake(): void {
    if (stopped) return
    again = working.size >= atOnce
    if (!again) begin()
  }

  const timer = setInterval(wake, every)
  timer.unref()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await Promise.all(working)
    },
  }
}
