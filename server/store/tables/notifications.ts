import type { Generated } from 'kysely'

export type NotificationTable = {
  id: string
  account_id: string
  type:
    | 'mention'
    | 'status'
    | 'reblog'
    | 'favourite'
    | 'follow'
    | 'follow_request'
    | 'update'
    | 'poll'
    | 'quote'
    | 'decision'
    | 'report_handled'
    | 'group_request'
    | 'group_accepted'
    | 'group_invited'
    | 'not_published'
  from_id: string
  post_id: string | null
  group_id: string | null
  /** Held back by the policy until it is let in. */
  filtered: Generated<boolean>
  created_at: Date | string
}

/** What becomes of a notification. */
export type NotificationRule = 'accept' | 'filter' | 'drop'

export type NotificationPolicyTable = {
  account_id: string
  for_not_following: NotificationRule
  for_not_followers: NotificationRule
  for_new_accounts: NotificationRule
  for_private_mentions: NotificationRule
  for_limited_accounts: NotificationRule
  off_types: string[]
}

export type NotificationPermissionTable = { account_id: string; from_id: string }

export type NotificationsTables = {
  notification: NotificationTable
  notification_policy: NotificationPolicyTable
  notification_permission: NotificationPermissionTable
}
