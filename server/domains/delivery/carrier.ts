/** One message on one channel, to one person or place. */
export type Message = {
  /** Of the delivery: what a peer needs to know two tries for one comes from it. */
  id: string
  announcementId: string
  revision: number
  level: 'information' | 'important' | 'confirm' | 'emergency'
  /** Of the texts; what a channel says around them is English or German. */
  language: string
  short: string
  full: string
  /** Who announces. */
  sender: string
  organisation: string
  /** An e-mail address, a phone number, an account's id for push, a place's id for what is shared. */
  to: string
  /** A page of their own. Opening it confirms nothing; its button does. */
  link: string
  /** What confirms by an answer, or on paper. */
  code?: string
  asks: 'nothing' | 'confirm'
  /** To whoever writes it, who is told so first of all. */
  test?: true
  /** Where the person chooses channels; left out where they may not. */
  choices?: string
  /** The others of a digest. */
  also?: Message[]
}

/**
 * `later`: in `afterMs`, or when whoever sends thinks fit. `said`: the peer's own words, for an administrator who tries the channel;
 * they may name a person, so they are not kept. `fault`: what keeps all messages from going, not this one alone; `setup` is for an
 * administrator to mend, and no try is counted for it.
 */
export type Outcome =
  | { kind: 'accepted'; reference?: string }
  | { kind: 'later'; afterMs?: number; said: string; fault?: 'setup' | 'connection' }
  | { kind: 'refused'; said: string }

export type Carrier = {
  channel: 'email' | 'push' | 'sms' | 'chat' | 'screen' | 'slip' | 'briefing'
  ready(): Promise<{ ready: true } | { ready: false; why: string }>
  /** Never throws for what a peer does, and has a time limit on all of it. */
  send(message: Message): Promise<Outcome>
}
