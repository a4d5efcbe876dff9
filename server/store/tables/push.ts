import type { Generated } from 'kysely'

export type PushSubscriptionTable = {
  id: string
  account_id: string
  session_id: string
  endpoint: string
  p256dh: string
  auth: string
  /** Kinds of notifications that are pushed. */
  alerts: string[]
  policy: 'all' | 'followed' | 'follower' | 'none'
  /** Whether it says who and what, or only that there is something. */
  detail: boolean
  language: 'en' | 'de'
  /** Whether it is sealed as in RFC 8291, or as in the draft that older apps know. */
  standard: Generated<boolean>
  /** Of an app, sealed; null for our own, which needs none. */
  token: Buffer | null
}

export type PushMessageTable = {
  id: Generated<string>
  subscription_id: string
  notification_id: string
  tries: Generated<number>
  created_at: Generated<Date>
  next_at: Generated<Date>
}

/** Sessions of apps whose person wants pushes to say only that there is something. */
export type PushWithoutDetailTable = { session_id: string }

/** One pair for all; the private one is sealed with the server's key. */
export type PushKeyTable = { id: Generated<number>; public_key: string; private_key: Buffer }

export type PushTables = {
  push_subscription: PushSubscriptionTable
  push_message: PushMessageTable
  push_without_detail: PushWithoutDetailTable
  push_key: PushKeyTable
}
