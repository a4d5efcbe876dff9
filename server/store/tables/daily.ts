import type { Generated } from 'kysely'

export type DailyTable = {
  account_id: string
  /** In the person's zone; at 0 they find in the morning what came until midnight. */
  hour: Generated<number>
  /** What is older was seen, or was never kept for them. */
  seen_id: Generated<string>
}

export type DailyTables = { daily: DailyTable }
