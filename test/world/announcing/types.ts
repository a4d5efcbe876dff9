import type { Level, ReceiptKind } from '#rules/announcements/levels.ts'
import type { PersonalStepChannel, SharedChannel } from '#rules/plan/index.ts'

/** Announcements of the sample, and what they need: plain data, people by handle, places by key. */
export type WorldAnnouncing = {
  senders: { name: string; budgetHours: number | null }[]
  blackouts: { name: string; startsAt: Date; endsAt: Date }[]
  places: WorldPlace[]
  /** Oldest first. */
  announcements: WorldAnnouncement[]
}

export type WorldPlace = {
  key: string
  channel: SharedChannel
  name: string
  condition: string
  leader: string | null
  /** How many were there whenever somebody was asked; null where nobody is. */
  there: number | null
}

export type WorldText = { language: string; short: string; full: string | null }

export type WorldStep = {
  channel: PersonalStepChannel | SharedChannel
  after: number
  unless: ReceiptKind
  place?: string
}

export type WorldAnnouncement = {
  key: string
  author: string
  approver: string | null
  sender: string
  level: Level
  state: 'draft' | 'waiting' | 'scheduled' | 'published' | 'withdrawn' | 'expired'
  purpose: string
  condition: string
  joiners: boolean
  duty: string
  reason: string
  /** The words of each revision; those that stand are last. */
  revisions: WorldText[][]
  steps: WorldStep[]
  createdAt: Date
  publishAt: Date | null
  publishedAt: Date | null
  revisedAt: Date | null
  expiresAt: Date | null
  endedAt: Date | null
  came: WorldCame | null
}

/** What became of one that was published. */
export type WorldCame = {
  units: { id: number; name: string; addressed: number }[]
  /** `unit` as in `units`; whoever joined later is counted apart. */
  audience: { handle: string; unit: number; joined: boolean }[]
  /** Oldest first; a person may do the same on several channels. */
  acts: WorldAct[]
  verdicts: { handle: string; useful: boolean }[]
  posted: WorldPosted[]
  /** Messages to people, by step. */
  sent: { step: number; channel: PersonalStepChannel; messages: number }[]
  question: WorldQuestion | null
}

/**
 * What was put up or handed out at a place, for so many of the audience who are declared to be there, `late` of them done by then;
 * `briefed` where somebody has said how many were there.
 */
export type WorldPosted = {
  step: number
  place: string
  at: Date
  members: number | null
  late: number
  briefed: number | null
}

export type WorldAct = {
  handle: string
  channel: 'lane' | 'client' | 'email' | 'push' | 'sms' | 'slip'
  kind: ReceiptKind
  at: Date
}

export type WorldQuestion = {
  words: string
  options: string[]
  correct: number
  at: Date
  /** `settled`: has answered; what is in `answers`, and by whom nowhere. */
  asked: { handle: string; hadSeen: boolean; settled: boolean }[]
  answers: { hadSeen: boolean; answer: 'right' | 'wrong' | 'unsure'; people: number }[]
}
