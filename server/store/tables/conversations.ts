/** That somebody wrote or is named in posts of a thread that go to named people only. */
export type ConversationTable = {
  account_id: string
  /** The first post of the thread, whoever sees it: by this the conversation is named too. */
  thread_id: string
  /** The newest of those posts for this person. By this the list is ordered and paged. */
  last_post_id: string
  /** What is newer has not been read. */
  read_id: string
  /** Removed from the list, up to this post. */
  removed_id: string
}

export type ConversationsTables = { conversation: ConversationTable }
