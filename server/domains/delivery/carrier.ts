import type { Posted } from '../channels/index.ts'

/** One message on one channel, to one person or place. */
export type Message = Omit<Posted, 'asks'> & {
  /** An e-mail address, a phone number, an account's id for push, a place's id for what is shared. */
  to: string
  asks: Posted['asks'] | 'question'
  /** Of a question: `short` is what it asks, and `language` is the reader's. */
  question?: { options: string[]; language: string }
  /** Where the person chooses channels; left out where they may not. */
  choices?: string
  /** The others of a digest. */
  also?: Message[]
}

/**
 * `later`: in `afterMs`, or when whoever sends thinks fit. `said`: the peer's own words, for an administrator who tries the channel;
 * they may name a person, so they are not kept. `fault`: what keeps all messages from going, not this one alone; `setup` is for an
 * administrator to mend, and no try is counted for it. `tooFast`: fewer in a minute would get through.
 */
export type Outcome =
  | { kind: 'accepted'; reference?: string }
  | { kind: 'later'; afterMs?: number; said: string; fault?: 'setup' | 'connection'; tooFast?: true }
  | { kind: 'refused'; said: string }

export type Carrier = {
  channel: 'email' | 'push' | 'sms' | 'chat' | 'screen' | 'slip' | 'briefing'
  ready(): Promise<{ ready: true } | { ready: false; why: string }>
  /** Never throws for what a peer does, and has a time limit on all of it. */
  send(message: Message): Promise<Outcome>
}
