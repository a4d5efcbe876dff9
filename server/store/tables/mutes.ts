export type MuteTable = {
  /** By which lists are paged: latest first. */
  id: string
  account_id: string
  muted_id: string
  /** Theirs are kept away too. */
  notifications: boolean
  /** Null: until it is taken back. */
  until: Date | null
}

export type BlockTable = { id: string; account_id: string; blocked_id: string }

export type ThreadMuteTable = { id: string; account_id: string; thread_id: string; until: Date | null }
export type HashtagMuteTable = { id: string; account_id: string; hashtag_id: string; until: Date | null }

export type MutesTables = {
  mute: MuteTable
  block: BlockTable
  thread_mute: ThreadMuteTable
  hashtag_mute: HashtagMuteTable
}
