import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string | undefined, Date | string>

export type MailSettingsTable = {
  id: Generated<number>
  host: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  username: string
  /** Sealed with the server's key. */
  password: Buffer | null
  sender: string
}

export type MailTable = {
  id: string
  kind: string
  address: string
  /** What is to be sent, sealed since it may hold a secret link; gone once it is sent or given up. */
  content: Buffer | null
  state: Generated<'waiting' | 'sent' | 'given_up'>
  tries: Generated<number>
  created_at: Instant
  /** When it is tried next. Whoever tries it moves this on first, so that nobody else does at the same time. */
  next_at: Instant
  expires_at: Instant
  done_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  verdict: ColumnType<string | null, string | null | undefined, string | null>
  /** What the mail server said. */
  detail: Generated<string>
}

export type MailTables = { mail: MailTable; mail_settings: MailSettingsTable }
