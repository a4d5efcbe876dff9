import type { Generated } from 'kysely'

/** How somebody follows: with boosts, told of each post, and in which languages; null: in all. */
type WishColumns = { boosts: Generated<boolean>; notify: Generated<boolean>; languages: string[] | null }

export type FollowTable = WishColumns & {
  follower_id: string
  followee_id: string
  created_at: Generated<Date>
  /** From which post on they are read once a day, not live. */
  daily_from: Generated<string | null>
}

/** Waits for the word of somebody locked. */
export type FollowRequestTable = WishColumns & { id: string; follower_id: string; followee_id: string }

export type HashtagFollowTable = {
  account_id: string
  hashtag_id: string
  created_at: Generated<Date>
  daily_from: Generated<string | null>
}

export type HashtagTable = {
  id: string
  /** Folded: lower case, no accents. What is compared. */
  folded: string
  /** As first written. What is shown. */
  name: string
}

export type FollowsTables = {
  follow: FollowTable
  follow_request: FollowRequestTable
  hashtag_follow: HashtagFollowTable
  hashtag: HashtagTable
}
