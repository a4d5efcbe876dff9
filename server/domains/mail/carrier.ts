/** How mail leaves the house: a port that a channel implements. */
export type Carrier = (settings: MailSettings, message: Message) => Promise<Outcome>

export type Security = 'tls' | 'starttls' | 'none'

export type MailSettings = {
  host: string
  port: number
  security: Security
  username: string
  password: string
  sender: string
}

export type Message = {
  /** The same at each try, so that a mail that went out twice is shown once. */
  messageId: string
  from: { name: string; address: string }
  to: string
  language: string
  subject: string
  text: string
  html: string
  /** Where a mail of a series is ended. */
  unsubscribe?: string
}

/** What became of a try. All but `sent` are failures. */
export const VERDICTS = [
  'sent',
  'unknown_host',
  'connection_refused',
  'timed_out',
  'wrong_security',
  'certificate',
  'wrong_password',
  'sign_in_wanted',
  'sender_refused',
  'address_refused',
  'refused',
  'try_later',
  'broken_off',
  'expired',
  'failed',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** `detail`: the mail server's own words, for administrators. `hopeless`: no later try can go better. */
export type Outcome = { verdict: Verdict; detail: string; hopeless?: boolean }
