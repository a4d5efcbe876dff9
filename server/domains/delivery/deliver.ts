import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#server/base/log.ts'
import { keepWorking } from '#server/platform/work/index.ts'
import type { Ground } from '../ground.ts'
import type { Carrier } from './carrier.ts'
import { expandJoined, expandSome } from './expand.ts'
import { wakeOnPlans } from './hear.ts'
import { createPace } from './pace.ts'
import { type SendParts, type Sent, sendOne } from './send.ts'
import { type PlanSettings, perMinute } from './settings.ts'
import { walkSome } from './walk.ts'

const LOOK_MS = 2_000
const JOINED_MS = 60_000
/** One after another where a repeat is a nuisance, so that at most one is sent again when we die between an answer and its note. */
const AT_ONCE: Partial<Record<Carrier['channel'], number>> = { push: 4 }
/** One after another that found no way through, until all of a channel waits but for emergencies. */
const FAILURES = 4

/** Longest pause of a channel where nothing comes through. */
const LONGEST_PAUSE_MS = 60_000

/** Each channel by a worker of its own, so that none waits for another. Answers how to stop; tries under way are finished. */
export function deliverAnnouncements(
  ground: Ground,
  parts: SendParts & { carriers: readonly Carrier[] },
): () => Promise<void> {
  const planner = keepWorking({
    doOne: async () => planSome(ground, await parts.settings()),
    every: LOOK_MS,
    log: parts.log,
    failed: 'a step of a plan was not taken; it is taken soon',
  })
  wakeOnPlans(ground.events, planner.wake)
  const joined = setInterval(() => void bringJoined(ground, parts.settings, parts.log), JOINED_MS)
  joined.unref()
  const channels = parts.carriers.map((carrier) => keepSending(ground, parts, carrier))
  planner.wake()
  return async () => {
    clearInterval(joined)
    await Promise.all([planner, ...channels].map((one) => one.stop()))
  }
}

const planSome = async (ground: Ground, settings: PlanSettings) =>
  (await expandSome(ground, settings)) || (await walkSome(ground, settings))

const bringJoined = (ground: Ground, settings: SendParts['settings'], log: Log) =>
  settings()
    .then((known) => expandJoined(ground, known))
    .catch((error: Error) =>
      log.warn(
        { error: error.message },
        'who joined an audience later was not brought onto its plan; it is tried again',
      ),
    )

function keepSending(ground: Ground, parts: SendParts, carrier: Carrier) {
  const pace = createPace()
  const halt = new AbortController()
  const rest = (ms: number) => sleep(ms, undefined, { signal: halt.signal }).catch(() => undefined)
  let failures = 0
  let pausedUntil = 0

  /** Where nothing comes through, the others need not all find out one by one. That one mailbox is full says nothing of them. */
  function learn(sent: Sent): void {
    pace.learn(sent.tooFast)
    failures = sent.blocked ? failures + 1 : 0
    if (failures >= FAILURES)
      pausedUntil = Date.now() + Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** (failures - FAILURES))
  }

  async function doOne(taken: () => void): Promise<boolean> {
    const left = pace.left()
    // For so short, what is urgent can wait too.
    const first = left.any <= LOOK_MS ? left.any : left.urgent
    if (first > 0) {
      await rest(first)
      return true
    }
    const urgent = left.any > 0 || Date.now() < pausedUntil
    const aMinute = perMinute(await parts.settings(), carrier.channel)
    const spend = () => {
      pace.spend(aMinute)
      taken()
    }
    const sent = await sendOne(ground, parts, carrier, { urgent, taken: spend })
    if (sent !== false) learn(sent)
    else if (left.any > 0) await rest(LOOK_MS)
    return sent !== false || left.any > 0
  }

  const failed = 'a delivery was not sent; it is tried again later'
  const atOnce = AT_ONCE[carrier.channel] ?? 1
  const work = keepWorking({ doOne, atOnce, every: LOOK_MS, log: parts.log, failed })
  return {
    stop() {
      const stopped = work.stop()
      halt.abort()
      return stopped
    },
  }
}
