import type { ColumnType, Generated } from 'kysely'

export type EmojiTable = {
  id: string
  shortcode: string
  category: Generated<string>
  disabled: Generated<boolean>
  blob: string
  /** Its first frame. */
  still_blob: string
  bytes: number
  created_at: ColumnType<Date, Date | string, never>
}

export type EmojiTables = { emoji: EmojiTable }
