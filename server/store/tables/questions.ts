import type { ColumnType, Generated } from 'kysely'

type Instant = ColumnType<Date, Date, Date>

export type QuestionTable = {
  id: string
  announcement_id: string
  words: string
  options: string[]
  /** Place of the right one, from 0. */
  correct: number
  asked: Generated<number>
  /** Of those asked, who had seen the announcement then. */
  asked_seen: Generated<number>
  released: unknown
  made_at: Instant
  closes_at: Instant
}

export type AskedTable = {
  question_id: string
  account_id: string
  asked_at: Instant
  had_seen: boolean
  settled: Generated<boolean>
  look_at: Date | null
}

export type AnswerCountTable = {
  question_id: string
  had_seen: boolean
  answer: 'right' | 'wrong' | 'unsure'
  people: number
}

export type QuestionsTables = { question: QuestionTable; asked: AskedTable; answer_count: AnswerCountTable }
