import type { Log } from '#server/base/log.ts'
import type { Ground } from '../ground.ts'
import { createDue, readPlanCalendar } from './calendar.ts'
import type { Carrier, Message, Outcome } from './carrier.ts'
import { compose } from './compose.ts'
import type { ComposeParts } from './compose-parts.ts'
import { keptOf } from './kept.ts'
import type { PlanSettings } from './settings.ts'
import { holdPlace, putOff, SETUP_MS, settle, waitFor } from './settle.ts'
import { gatherDue, type Taken, takeMessage } from './take.ts'

export type SendParts = ComposeParts & { log: Log }

/** `blocked`: by what keeps all others of the channel from going too. `tooFast`: the peer wants fewer. */
export type Sent = { blocked: boolean; tooFast: boolean }
const THROUGH: Sent = { blocked: false, tooFast: false }

/** `urgent`: emergencies only. */
export type Turn = { urgent: boolean; taken: () => void }

/** Sends the message of a channel that has waited longest. False when none is due, or it can't send now. */
export async function sendOne(
  ground: Ground,
  parts: SendParts,
  carrier: Carrier,
  { urgent, taken }: Turn,
): Promise<Sent | false> {
  if (!(await carrier.ready()).ready) return false
  const { channel } = carrier
  const message =
    (await takeMessage(ground, channel, urgent)) ?? (await takeGathered(ground, carrier, urgent))
  if (message === undefined) return false
  taken()
  return deliver(ground, parts, carrier, message)
}

async function takeGathered(
  ground: Ground,
  { channel }: Carrier,
  urgent: boolean,
): Promise<Taken | undefined> {
  return (await gatherDue(ground, channel)) > 0 ? takeMessage(ground, channel, urgent) : undefined
}

async function deliver(ground: Ground, parts: SendParts, carrier: Carrier, taken: Taken): Promise<Sent> {
  const { channel } = carrier
  const { message, kept, passed, hours } = await compose(ground, parts, channel, taken)
  await settle(ground, channel, taken, passed, { state: 'passed', said: '' })
  if (message === null) return THROUGH
  const open = hours.urgent ? null : await opensAt(ground, await parts.settings(), hours)
  if (open !== null) {
    await putOff(ground, taken, { at: open, said: '', counts: false, tried: taken.tries > 1 })
    return THROUGH
  }
  const outcome = await attempt(carrier, message, parts.log)
  await note(ground, carrier, { taken, kept }, outcome)
  if (outcome.kind !== 'later') return THROUGH
  const blocked = outcome.fault !== undefined
  const tooFast = outcome.tooFast === true
  if (!blocked || taken.placeId === null) return { blocked, tooFast }
  // That one room is gone says nothing of the others.
  await holdPlace(ground, taken.placeId)
  return { blocked: false, tooFast }
}

/** Null when it is open now. Retries and a server that was down must not come at night either. */
async function opensAt(
  ground: Ground,
  settings: PlanSettings,
  hours: { hours: string; zone: string },
): Promise<Date | null> {
  const now = ground.clock()
  const due = createDue(await readPlanCalendar(ground.db, settings, now))
  const open = due({ level: 'important', after: 0 }, now, hours)
  return open !== null && open > now ? open : null
}

/** A carrier promises not to throw; one that breaks it must not stop its channel. */
function attempt(carrier: Carrier, message: Message, log: Log): Promise<Outcome> {
  return carrier.send(message).catch((error: Error): Outcome => {
    log.warn({ error: error.message, channel: carrier.channel }, 'a delivery failed; it is tried again later')
    return { kind: 'later', said: error.message }
  })
}

async function note(
  ground: Ground,
  { channel }: Carrier,
  { taken, kept }: { taken: Taken; kept: string[] },
  outcome: Outcome,
): Promise<void> {
  if (outcome.kind === 'accepted')
    return settle(ground, channel, taken, kept, {
      state: 'sent',
      said: channel === 'sms' ? (outcome.reference ?? '') : '',
    })
  const said = keptOf(outcome)
  if (outcome.kind === 'refused') return settle(ground, channel, taken, kept, { state: 'refused', said })
  const counts = outcome.fault !== 'setup'
  const wait = counts ? waitFor(taken.tries, outcome.afterMs) : Math.max(SETUP_MS, outcome.afterMs ?? 0)
  if (wait === null) return settle(ground, channel, taken, kept, { state: 'refused', said })
  await putOff(ground, taken, {
    at: new Date(ground.clock().getTime() + wait),
    ...{ said, counts, tried: true },
  })
}
