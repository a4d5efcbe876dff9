import type { Change } from '#server/platform/events/index.ts'
import type { World } from '#test/world/types.ts'
import { insert } from './insert.ts'
import type { Ids } from './posts.ts'

/** Polls with their votes; whoever voted in one that is over was told then. */
export async function insertPolls(
  change: Change,
  { posts }: World,
  ids: Ids,
  people: Ids,
  now: Date,
): Promise<void> {
  const asked = posts.flatMap(({ key, poll }) =>
    poll === undefined ? [] : [{ post_id: ids.get(key), poll }],
  )
  const rows = asked.map(({ post_id, poll: { options, until, votes } }) => ({
    post_id,
    options,
    votes: options.map((_, at) => votes.filter(({ choice }) => choice === at).length),
    voters: votes.length,
    multiple: false,
    hide_totals: false,
    expires_at: until,
    told_at: until < now ? until : null,
  }))
  await insert(
    change,
    'poll',
    'post_id bigint, options text[], votes integer[], voters integer, multiple boolean, hide_totals boolean, expires_at timestamptz, told_at timestamptz',
    rows,
  )
  const votes = asked.flatMap(({ post_id, poll }) =>
    poll.votes.map(({ handle, choice }) => ({
      post_id,
      account_id: people.get(handle),
      choices: 1 << choice,
    })),
  )
  await insert(change, 'poll_vote', 'account_id bigint, post_id bigint, choices integer', votes)
}
