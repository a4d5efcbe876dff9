export type NotificationTable = {
  id: string
  account_id: string
  type: 'mention' | 'reblog' | 'favourite' | 'follow' | 'update' | 'poll' | 'decision' | 'report_handled'
  from_id: string
  post_id: string | null
  created_at: Date | string
}

export type NotificationsTables = { notification: NotificationTable }
