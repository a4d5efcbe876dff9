import { DONE_BY, type Level, RECEIPT_KINDS, type ReceiptKind } from '../announcements/levels.ts'
import { isShared, type Plan, STEP_CHANNELS, type Step, type StepChannel } from './plan.ts'

export const MOST_STEPS = 12
/** Of working hours: about a quarter of a year. */
export const LONGEST = 500

export type PlanFault = {
  code:
    | 'no_plan'
    | 'too_many_steps'
    | 'unknown_channel'
    | 'bad_hours'
    | 'out_of_order'
    | 'twice'
    | 'place_missing'
    | 'place_of_nobody'
    | 'bad_unless'
    | 'nothing_to_confirm'
    | 'emergency_waits'
  /** From 0. */
  step?: number
}

/** Reads what somebody sent as a plan; says the first thing that is wrong with it. */
export function readPlan(given: unknown, level: Level): { plan: Plan } | { fault: PlanFault } {
  const steps = isRecord(given) ? (given.steps ?? []) : null
  if (!Array.isArray(steps)) return { fault: { code: 'no_plan' } }
  if (steps.length > MOST_STEPS) return { fault: { code: 'too_many_steps' } }
  const read: Step[] = []
  for (const [index, one] of steps.entries()) {
    const code = faultOf(one, level) ?? faultAfter(read, toStep(one))
    if (code !== undefined) return { fault: { code, step: index } }
    read.push(toStep(one))
  }
  return { plan: { steps: read } }
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

function faultOf(step: unknown, level: Level): PlanFault['code'] | undefined {
  if (!isRecord(step)) return 'no_plan'
  const { channel, after, unless, place } = step
  if (!isChannel(channel)) return 'unknown_channel'
  if (!isHours(after)) return 'bad_hours'
  if (!isKind(unless)) return 'bad_unless'
  if (unless === 'confirmed' && DONE_BY[level] !== 'confirmed') return 'nothing_to_confirm'
  if (level === 'emergency' && after > 0) return 'emergency_waits'
  if (isShared(channel))
    return typeof place === 'string' && /^\d{1,19}$/.test(place) ? undefined : 'place_missing'
  return place === undefined || place === null ? undefined : 'place_of_nobody'
}

function faultAfter(before: readonly Step[], step: Step): PlanFault['code'] | undefined {
  const last = before.at(-1)
  if (last !== undefined && step.after < last.after) return 'out_of_order'
  const same = (one: Step) =>
    one.channel === step.channel && one.after === step.after && one.place === step.place
  return before.some(same) ? 'twice' : undefined
}

const isChannel = (given: unknown): given is StepChannel => STEP_CHANNELS.some((one) => one === given)
const isKind = (given: unknown): given is ReceiptKind => RECEIPT_KINDS.some((one) => one === given)

/** In quarters of an hour. */
const isHours = (given: unknown): given is number =>
  typeof given === 'number' && given >= 0 && given <= LONGEST && Number.isInteger(given * 4)

/** Of what was checked; what is not of a plan is left out. */
function toStep(given: unknown): Step {
  const { channel, after, unless, place } = given as Step
  return { channel, after, unless, ...(isShared(channel) && { place }) }
}
