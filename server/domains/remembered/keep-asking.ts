import { PERSONAL } from '#rules/plan/index.ts'
import type { Log } from '#server/base/log.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Carrier, PlanSettings } from '../delivery/index.ts'
import type { Ground } from '../ground.ts'
import { askOutside } from './ask-outside.ts'

const LOOK_MS = 10_000

type Parts = { carriers: readonly Carrier[]; settings: () => Promise<PlanSettings>; log: Log }

/** Answers how to stop. */
export function keepAsking(ground: Ground, { carriers, settings, log }: Parts): () => Promise<void> {
  const asking = keepWorking({
    doOne: async () => askOutside(ground, await settings(), await readReady(carriers)),
    every: LOOK_MS,
    log,
    failed: 'those who were drawn were not asked outside the app; it is tried again soon',
  })
  asking.wake()
  return () => asking.stop()
}

async function readReady(carriers: readonly Carrier[]) {
  const ready = await Promise.all(
    PERSONAL.map(async (way) => {
      const carrier = carriers.find(({ channel }) => channel === way)
      return carrier !== undefined && (await carrier.ready()).ready ? [way] : []
    }),
  )
  return ready.flat()
}
