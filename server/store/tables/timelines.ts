import type { Generated } from 'kysely'

export type HomeEntryTable = {
  account_id: string
  post_id: string
  /** Number of a reason; see domains/timelines/why.ts. */
  why: number
  hashtag_id: string | null
}

export type MarkerTable = {
  account_id: string
  name: 'home' | 'notifications'
  last_read_id: string
  version: Generated<number>
  updated_at: Generated<Date>
}

export type TimelinesTables = { home_entry: HomeEntryTable; marker: MarkerTable }
