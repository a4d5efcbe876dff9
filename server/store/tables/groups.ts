import type { ColumnType, Generated } from 'kysely'

export type GroupTable = {
  id: string
  handle: string
  name: string
  /** Name and handle as they are compared. */
  folded: string
  description: Generated<string>
  /** One asks to get in, and only members see its posts. */
  closed: boolean
  members: Generated<number>
  archived_at: Generated<Date | null>
  created_at: ColumnType<Date, Date | string | undefined, never>
}

export type GroupMemberTable = {
  group_id: string
  account_id: string
  organiser: Generated<boolean>
  /** From which post on it is read once a day, not live. */
  daily_from: Generated<string | null>
}

export type GroupRequestTable = {
  id: string
  group_id: string
  account_id: string
  /** Null: they asked themselves. */
  invited_by: string | null
}

export type GroupsTables = {
  group: GroupTable
  group_member: GroupMemberTable
  group_request: GroupRequestTable
}
