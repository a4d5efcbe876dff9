import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../../ground.ts'
import { requireSeen } from '../marks.ts'

type Poll = { options: number; multiple: boolean; over: boolean }

/**
 * Votes once, for ever. `choices` are places of options, from 0 on. What is told of it says that somebody voted, not for what.
 * Throws Refusal `not_found`, `poll_over`, `poll_own`, `poll_choices` or `poll_voted`.
 */
export async function vote(
  { events, clock }: Ground,
  accountId: string,
  postId: string,
  choices: readonly number[],
): Promise<void> {
  await events.change(async (change) => {
    const { sql } = change
    const post = await requireSeen(sql, accountId, postId)
    const poll = await readOpen(sql, post.id, clock())
    if (poll.over) throw new Refusal('poll_over')
    if (post.authorId === accountId) throw new Refusal('poll_own')
    const bits = toBits(choices, poll)
    const { rows } = await raw`
      insert into poll_vote (account_id, post_id, choices) values (${accountId}::bigint, ${post.id}::bigint, ${bits}::integer)
      on conflict do nothing returning post_id`.execute(sql)
    if (rows.length === 0) throw new Refusal('poll_voted')
    await raw`
      update poll set voters = voters + 1, votes = array(
        select count + ((${bits}::integer >> (place::integer - 1)) & 1) from unnest(votes) with ordinality one(count, place) order by place)
      where post_id = ${post.id}::bigint`.execute(sql)
    await change.tell('poll.voted', { postId: post.id, accountId })
  })
}

/** Locked, so that it is not ended between this and the vote. */
async function readOpen(sql: Change['sql'], postId: string, at: Date): Promise<Poll> {
  const { rows } = await raw<Poll>`
    select cardinality(options) as options, multiple, told_at is not null or expires_at <= ${at}::timestamptz as over
    from poll where post_id = ${postId}::bigint for update`.execute(sql)
  if (rows[0] === undefined) throw new Refusal('not_found')
  return rows[0]
}

function toBits(choices: readonly number[], { options, multiple }: Poll): number {
  const chosen = new Set(choices)
  const known = [...chosen].every((choice) => choice >= 0 && choice < options)
  if (!known || chosen.size === 0 || (chosen.size > 1 && !multiple)) throw new Refusal('poll_choices')
  return [...chosen].reduce((bits, choice) => bits | (1 << choice), 0)
}
