import type { Log } from '#server/base/log.ts'

type Work = {
  /** Does the next one; false when there is none. */
  doOne: () => Promise<boolean>
  /** For what was noted on a node that has died since, and for tries that come due. Milliseconds. */
  every: number
  log: Log
  /** What is logged when one failed in a way that it does not settle itself. */
  failed: string
}

/** Does what waits, one after another. `wake` when there may be more; `stop` finishes the one under way. */
export function keepWorking({ doOne, every, log, failed }: Work): {
  wake(): void
  stop(): Promise<void>
} {
  let stopped = false
  let again = false
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    do {
      again = false
      while (!stopped && (await doOne()));
    } while (again && !stopped)
  }

  function wake(): void {
    again = true
    if (working !== undefined || stopped) return
    working = work()
      .catch((error: Error) => log.warn({ error: error.message }, failed))
      .finally(() => {
        working = undefined
      })
  }

  const timer = setInterval(wake, every)
  timer.unref()
  return {
    wake,
    async stop() {
      stopped = true
      clearInterval(timer)
      await working
    },
  }
}
