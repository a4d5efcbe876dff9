import type { ColumnType } from 'kysely'

export type DocumentKind = 'about' | 'privacy' | 'terms'

export type DocumentTable = {
  id: string
  kind: DocumentKind
  /** '' when it was taken back. */
  text: string
  /** A day, `2026-01-31`. */
  effective_on: string
  created_at: ColumnType<Date, Date | string, never>
}

export type DocumentsTables = { document: DocumentTable }
