import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>
type Moment = ColumnType<Date | null, Date | null | undefined, Date | null>

export type PlaceTable = {
  id: string
  channel: 'chat' | 'screen' | 'slip' | 'briefing'
  name: string
  /** Its declared members: rules/audience; empty where nobody is declared. */
  condition: Generated<string>
  /** Of slips: one for each member. */
  by_person: Generated<boolean>
  /** Who prints for it and says how many were briefed. */
  leader_id: string | null
  format: 'slack' | 'teams' | 'mattermost' | null
  /** Of a room: sealed, since whoever knows it can post there. */
  address: Buffer | null
  /** Of a screen. */
  token_hash: Buffer | null
  created_at: Instant
  removed_at: Moment
}

/** What stands on screens, and what waits to be printed. */
export type BoardTable = {
  delivery_id: string
  place_id: string
  announcement_id: string
  revision: number
  /** What delivery handed over; JSON. */
  message: unknown
  created_at: Instant
  /** How many people were there; nobody's name. */
  briefed: Generated<number | null>
  briefed_by: Generated<string | null>
  briefed_at: Moment
}

export type SmsGatewayTable = {
  id: Generated<number>
  /** All but the secret; JSON. */
  settings: unknown
  secret: Buffer | null
  hook_hash: Buffer | null
}

export type FeedTable = { account_id: string; token_hash: Buffer }

export type ChannelsTables = {
  place: PlaceTable
  board: BoardTable
  sms_gateway: SmsGatewayTable
  feed: FeedTable
}
