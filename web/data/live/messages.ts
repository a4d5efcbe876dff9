import type { LiveMessages } from '#contract/live/stream.ts'

type LiveName = keyof LiveMessages
export type LiveMessage = { [K in LiveName]: { name: K; data: LiveMessages[K] } }[LiveName]

/** Each of them: one that is missing does not compile. */
const NAMES: Record<LiveName, true> = {
  home: true,
  post: true,
  list: true,
  edited: true,
  deleted: true,
  notification: true,
  conversation: true,
  lane: true,
  ended: true,
}
export const LIVE_NAMES = Object.keys(NAMES) as LiveName[]
