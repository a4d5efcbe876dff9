import type { LiveMessages } from '#contract/live/stream.ts'

type LiveName = keyof LiveMessages
export type LiveMessage = { [K in LiveName]: { name: K; data: LiveMessages[K] } }[LiveName]

export const LIVE_NAMES = [
  'home',
  'post',
  'list',
  'edited',
  'deleted',
  'notification',
  'conversation',
  'lane',
  'ended',
] as const satisfies LiveName[]
