import type { ColumnType, Generated } from 'kysely'

export type StoredVisibility = 'company' | 'followers' | 'direct' | 'group'

/** Who may quote a post that is for everyone. */
export type QuotePolicy = 'everyone' | 'followers' | 'nobody'
/** Who may answer, of those who see a post: all, whom its author follows, whom it names. */
export type ReplyPolicy = 'everyone' | 'following' | 'mentioned' | 'nobody'

export type PostTable = {
  id: string
  author_id: string
  visibility: StoredVisibility
  /** Where it stands; of visibility `group` only. */
  group_id: string | null
  quiet: boolean
  text: string
  full_text: string | null
  /** Shown before the text, which is then asked for; '' is none. */
  warning: Generated<string>
  sensitive: Generated<boolean>
  language: string | null
  in_reply_to_id: string | null
  in_reply_to_account_id: string | null
  thread_id: string
  boost_of_id: string | null
  quote_of_id: Generated<string | null>
  /** Its author has withdrawn what is quoted. */
  quote_revoked: Generated<boolean>
  quote_policy: Generated<QuotePolicy>
  reply_policy: Generated<ReplyPolicy>
  created_at: ColumnType<Date, Date | string, never>
  edited_at: Generated<Date | null>
  /** 1, and 1 more with each edit. */
  version: Generated<number>
  deleted_at: Generated<Date | null>
  /** By moderators: from then on its author alone sees it. */
  hidden_at: Generated<Date | null>
}

export type PostCountTable = {
  post_id: string
  replies: Generated<number>
  boosts: Generated<number>
  favourites: Generated<number>
  quotes: Generated<number>
}

/** What a post said before an edit. */
export type PostEditionTable = {
  post_id: string
  version: number
  text: string
  full_text: string | null
  warning: string
  sensitive: boolean
  language: string | null
  /** What it carried, in order; what was taken off since is gone. */
  media_ids: Generated<string[]>
  written_at: Date
}

export type PostPinTable = { post_id: string; author_id: string; id: string }

export type PollTable = {
  post_id: string
  options: string[]
  votes: number[]
  voters: Generated<number>
  multiple: boolean
  hide_totals: boolean
  expires_at: Date
  told_at: Generated<Date | null>
}
/** Of `choices`, bit n is set for option n. */
export type PollVoteTable = { account_id: string; post_id: string; choices: number }

export type PostMentionTable = { post_id: string; account_id: string }
export type PostHashtagTable = { hashtag_id: string; post_id: string }
export type PostSearchTable = { post_id: string; words: string }
/** `id` orders them by when it was done. */
export type MarkTable = { account_id: string; post_id: string; id: string }
export type IdempotencyTable = {
  account_id: string
  key: string
  /** Null: nothing will be posted under it any more. */
  post_id: string | null
  created_at: Generated<Date>
}

export type PostsTables = {
  post: PostTable
  post_count: PostCountTable
  post_edition: PostEditionTable
  post_pin: PostPinTable
  poll: PollTable
  poll_vote: PollVoteTable
  post_mention: PostMentionTable
  post_hashtag: PostHashtagTable
  post_search: PostSearchTable
  favourite: MarkTable
  bookmark: MarkTable
  idempotency: IdempotencyTable
}
