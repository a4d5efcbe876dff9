import type { ColumnType } from 'kysely'

export type DraftTable = {
  account_id: string
  /** Made by the device that began it. */
  key: string
  /** New with every save: the order of drafts. */
  id: string
  revision: number
  /** What the composer holds, as JSON. */
  content: ColumnType<unknown, string, string>
  changed_at: Date
  deleted_at: Date | null
  /** Why a scheduled post was not published and became this: a code of a refusal. */
  reason: string | null
}

export type DraftsTables = { draft: DraftTable }
