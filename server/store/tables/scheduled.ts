import type { ColumnType } from 'kysely'

export type ScheduledPostTable = {
  id: string
  account_id: string
  scheduled_at: Date
  /** When it is tried; later than scheduled where a try broke off. */
  next_at: Date
  /** What is to be published, as JSON. */
  wish: ColumnType<unknown, string, never>
  idempotency_key: string | null
}

export type ScheduledTables = { scheduled_post: ScheduledPostTable }
