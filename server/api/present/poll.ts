import type { Poll } from '#contract/mastodon/poll.ts'
import { choicesIn, type PostRecord } from '#server/domains/posts/index.ts'

/** The poll of a post for a reader, whose marks say what they chose; null where there is none. */
export function presentPoll({ id, poll }: PostRecord, marks: number, now = Date.now()): Poll | null {
  if (poll === null) return null
  const expired = poll.expiresAt.getTime() <= now
  const own = choicesIn(marks)
  const hidden = poll.hideTotals && !expired
  return {
    id,
    expires_at: poll.expiresAt.toISOString(),
    expired,
    multiple: poll.multiple,
    votes_count: poll.votes.reduce((sum, votes) => sum + votes, 0),
    voters_count: poll.voters,
    voted: own.length > 0,
    own_votes: own,
    options: poll.options.map((title, at) => ({ title, votes_count: hidden ? null : (poll.votes[at] ?? 0) })),
    emojis: [],
  }
}
