import type { ColumnType, Generated } from 'kysely'
import type { Level, ReceiptKind } from '#rules/announcements/levels.ts'

type Instant = ColumnType<Date, Date, Date>
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>

export type AnnouncementState =
  | 'draft'
  /** For approval. */
  | 'waiting'
  | 'scheduled'
  /** Accepted; its audience is being frozen. */
  | 'publishing'
  | 'published'
  | 'withdrawn'
  | 'expired'

/** For whom something is announced, with what they may ask of readers in a month. */
export type SenderTable = {
  id: string
  name: string
  /** Person-hours of reading in a month; null where nobody has set any. */
  budget_hours: number | null
  archived_at: Moment
}

export type AnnouncementTable = {
  id: string
  author_id: string
  sender_id: string | null
  level: Level
  state: AnnouncementState
  /** What it is for, in words. */
  purpose: string
  /** Of its audience, as written: rules/audience. */
  condition: string
  /** Whether whoever fits later is added, and counted apart. */
  joiners: boolean
  /** Why a named list of who has not confirmed is kept; empty where none is. */
  duty: string
  /** Of an emergency. */
  reason: string
  /** Of the words that were written first. */
  language: string
  revision: Generated<number>
  /** Of channels that duplicate it; JSON. */
  plan: unknown
  blackouts_ignored: Generated<boolean>
  /** The post that is to be opened when it is published; JSON. */
  talk: unknown
  /** Where people talk about it. */
  talk_post_id: Generated<string | null>
  approver_id: string | null
  /** Why it was not approved. */
  refusal: string | null
  created_at: Instant
  changed_at: Instant
  publish_at: Moment
  published_at: Moment
  revised_at: Moment
  expires_at: Moment
  /** Withdrawn or expired. */
  ended_at: Moment
  /** Given when it is published: the order of lanes. */
  place: string | null
  /** People in the audience when it was frozen: the denominator of every figure. */
  addressed: Generated<number>
  /** People added later; in no figure of the others. */
  joined: Generated<number>
}

export type AnnouncementTextTable = {
  announcement_id: string
  revision: number
  language: string
  short: string
  full_text: string | null
}

export type AnnouncementUnitTable = { announcement_id: string; id: number; name: string; addressed: number }

/** Hours, on whichever channel came first. */
export type AddresseeTable = {
  announcement_id: string
  account_id: string
  place: string
  unit_id: number
  joined: Generated<boolean>
  delivered_at: Moment
  seen_at: Moment
  read_at: Moment
  confirmed_at: Moment
  confirmed_revision: number | null
  useful: boolean | null
  dismissed: Generated<boolean>
}

export type ReceiptTable = {
  announcement_id: string
  account_id: string
  channel: string
  delivered_at: Moment
  seen_at: Moment
  read_at: Moment
  confirmed_at: Moment
}

export type AnnouncementCountTable = {
  announcement_id: string
  unit_id: number
  channel: string
  kind: ReceiptKind
  hour: Instant
  people: number
}

export type AnnouncementVerdictTable = {
  announcement_id: string
  unit_id: number
  useful: boolean
  people: number
}

/** When nothing is announced, but for emergencies. */
export type BlackoutTable = { id: string; name: string; starts_at: Instant; ends_at: Instant }

/** What an announcement can begin with. */
export type AnnouncementTemplateTable = {
  id: string
  owner_id: string
  /** Null for one that only its owner has. */
  sender_id: string | null
  name: string
  /** JSON. */
  wish: unknown
  created_at: Instant
}

export type AnnouncementsTables = {
  announcement_template: AnnouncementTemplateTable
  sender: SenderTable
  announcement: AnnouncementTable
  announcement_text: AnnouncementTextTable
  announcement_unit: AnnouncementUnitTable
  addressee: AddresseeTable
  receipt: ReceiptTable
  announcement_count: AnnouncementCountTable
  announcement_verdict: AnnouncementVerdictTable
  blackout: BlackoutTable
}
