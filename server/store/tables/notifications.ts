export type NotificationTable = {
  id: string
  account_id: string
  type:
    | 'mention'
    | 'reblog'
    | 'favourite'
    | 'follow'
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
  created_at: Date | string
}

export type NotificationsTables = { notification: NotificationTable }
