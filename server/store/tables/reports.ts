import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date | string | undefined, Date | string>
type LaterInstant = ColumnType<Date | null, Date | null | undefined, Date | null>
/** On a report; and without one, about the pictures of a profile. */
export type RulingKind = 'dismissed' | 'warned' | 'hidden' | 'suspended'
export type DecisionKind = RulingKind | 'avatar_removed' | 'header_removed'

export type ReportTable = {
  id: string
  reporter_id: string
  person_id: string
  category: 'violation' | 'legal' | 'spam' | 'other'
  comment: string
  rule_ids: Generated<string[]>
  created_at: Instant
  decision_id: Generated<string | null>
}

export type ReportPostTable = { report_id: string; post_id: string }
export type ReportNoteTable = {
  id: string
  report_id: string
  by_id: string
  text: string
  created_at: Instant
}

export type DecisionTable = {
  id: string
  person_id: string
  kind: DecisionKind
  /** To the person. */
  words: string
  /** Null for whoever ran a command on the server. */
  by_id: string | null
  created_at: Instant
  appeal: Generated<string | null>
  appealed_at: LaterInstant
  upheld: Generated<boolean | null>
  answer: Generated<string | null>
  answered_at: LaterInstant
}

export type ReportsTables = {
  report: ReportTable
  report_post: ReportPostTable
  report_note: ReportNoteTable
  decision: DecisionTable
}
