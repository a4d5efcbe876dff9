import type { Log } from '#server/base/log.ts'

export type Step = { name: string; run: () => Promise<unknown> }

/** Takes the steps one after another, each apart: what fails is logged, and keeps none of the others from being done. */
export async function takeSteps(steps: readonly Step[], log: Pick<Log, 'warn'>): Promise<void> {
  for (const { name, run } of steps)
    await run().catch((error: Error) =>
      log.warn(
        { error: error.message, step: name },
        'a part of upkeep was not done; it is tried again later',
      ),
    )
}

/** Does it again and again; while it takes longer, turns are left out and none waits. Answers how to stop. */
export function inTurns(everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let working: Promise<void> | undefined
  const turn = () => {
    working ??= work().finally(() => {
      working = undefined
    })
  }
  const timer = setInterval(turn, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await working
  }
}
