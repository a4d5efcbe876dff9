import { RECEIPT_KINDS, type ReceiptKind } from '#rules/announcements/levels.ts'
import { SMALLEST } from '#rules/measures/release/labels.ts'
import { type Released, startReleasing } from '#rules/measures/release/release.ts'
import { PERSONAL_CHANNELS } from '../announcements/index.ts'

/** Of one channel: people who saw, read or confirmed on it, and those whom nothing else reached. */
export type Added = {
  channel: string
  reached: number
  added: number
  /** Messages to people, and of them to who was done; null where nothing is sent. */
  sent: number | null
  wasted: number | null
}

/** Of one step of its plan: messages to people, at a place to each of its members, and of them to who was done. */
export type Sent = { step: number; channel: string; sent: number; wasted: number }

export type Verdicts = { useful: number; notForMe: number }

/** Of a unit. `share`: of those who said so, who found it useful; `at`: how many that were when it was taken, which stays on the server. */
export type Judged = Verdicts & { share: number | null; at: number }

/** `sent`: how often; `members`: of the audience, where somebody is declared to be there; `briefed`: null while nobody has said. */
export type Place = {
  id: string
  channel: string
  name: string
  sent: number
  members: number | null
  briefed: number | null
}

/** Whatever is ever shown of an announcement is read from here. What `kinds` holds as labels stays on the server. */
export type State = {
  /** Of the words that `confirmed` is about: others are confirmed anew. */
  revision: number
  kinds: Record<ReceiptKind, Released>
  /** People who were added later, and what they did; each rounded, in no figure of the others. */
  joined: Record<ReceiptKind | 'people', number>
  /** By unit, in their order, and last of those who joined later. */
  verdicts: Judged[]
  /** Of all who were addressed from the beginning, small units too. */
  judged: Verdicts
  /** What was put up, posted or handed out, by place. */
  places: Place[]
  /** Messages of each step, by what became of them. */
  progress: Record<string, number>
  /** Without steps where it was counted before they were. */
  ledger: { at: number; channels: Added[]; steps?: Sent[] } | null
}

const NOBODY: Judged = { useful: 0, notForMe: 0, share: null, at: 0 }

export type Unit = { id: number; name: string; addressed: number }

/** What is known the moment it is published; null where so few are addressed that nothing can be said of them. */
export function startState(units: readonly Unit[], revision: number): State | null {
  const sizes = units.map(({ addressed }) => addressed)
  if (sizes.length === 0 || sizes.some((size) => size < SMALLEST)) return null
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const start = () => startReleasing({ all, units: sizes }, PERSONAL_CHANNELS.length)
  return {
    revision,
    kinds: { delivered: start(), seen: start(), read: start(), confirmed: start() },
    joined: { people: 0, delivered: 0, seen: 0, read: 0, confirmed: 0 },
    verdicts: [...units.map(() => NOBODY), NOBODY],
    judged: { useful: 0, notForMe: 0 },
    places: [],
    progress: {},
    ledger: null,
  }
}

/** Nobody has confirmed words that have just been written. */
export function askAgain(state: State, revision: number): State {
  if (state.revision === revision) return state
  const confirmed = startReleasing(state.kinds.confirmed.sizes, PERSONAL_CHANNELS.length)
  return { ...state, revision, kinds: { ...state.kinds, confirmed } }
}

export const KINDS = RECEIPT_KINDS
