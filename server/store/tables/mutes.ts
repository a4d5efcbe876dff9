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

export type MutesTables = { mute: MuteTable; block: BlockTable }
