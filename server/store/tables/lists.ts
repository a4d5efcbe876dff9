export type ListTable = {
  id: string
  account_id: string
  title: string
  /** What its people write is read in the list only, not at home. */
  exclusive: boolean
}

export type ListMemberTable = { list_id: string; account_id: string }

export type ListsTables = { list: ListTable; list_member: ListMemberTable }
