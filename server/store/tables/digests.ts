export type DigestTable = {
  account_id: string
  /** In the person's zone. */
  hour: number
  /** From Monday, 0; null for every day. */
  weekday: number | null
  language: 'en' | 'de'
  next_at: Date
  /** Posts up to here were in an earlier one, or there before it was asked for. */
  last_post_id: string
}

export type DigestsTables = { digest: DigestTable }
