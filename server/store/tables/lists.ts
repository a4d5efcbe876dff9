import type { Generated } from 'kysely'

/** Which answers stand in a list: to people in it, to whom its owner follows, or none but to its owner. */
export type AnswersInList = 'list' | 'followed' | 'none'

export type ListTable = {
  id: string
  account_id: string
  title: string
  /** What its people write is read in the list only, not at home. */
  exclusive: boolean
  answers: Generated<AnswersInList>
}

export type ListMemberTable = { list_id: string; account_id: string }

export type ListsTables = { list: ListTable; list_member: ListMemberTable }
