import type { ReceiptKind } from '../announcements/levels.ts'

/** Ways to one person that a plan can take. The lane and apps have it anyway. */
export const PERSONAL = ['email', 'push', 'sms'] as const
/** Ways to a place, whose declared members are reached together. */
export const SHARED = ['chat', 'screen', 'slip', 'briefing'] as const
export const STEP_CHANNELS = [...PERSONAL, ...SHARED] as const

export type PersonalStepChannel = (typeof PERSONAL)[number]
export type SharedChannel = (typeof SHARED)[number]
export type StepChannel = (typeof STEP_CHANNELS)[number]

export const isShared = (channel: StepChannel): channel is SharedChannel =>
  SHARED.some((one) => one === channel)

export type Step = {
  channel: StepChannel
  /** Working hours of the person since it was published to them: not of the clock, and not since the step before. */
  after: number
  /** Passed over for whoever has come this far. Whoever is done is passed over anyway. */
  unless: ReceiptKind
  /** Of a shared channel. */
  place?: string
}

/** Steps in the order of their hours. Each stands for itself: none waits for what became of another. */
export type Plan = { steps: Step[] }
