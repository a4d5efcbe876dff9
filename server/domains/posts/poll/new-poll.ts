import { type Kysely, sql as raw } from 'kysely'
import { CHOSEN_LIMITS } from '#rules/chosen-limits.ts'
import { lengthOf, POLL_OPTION_LIMIT, POLL_SECONDS_MAX, POLL_SECONDS_MIN } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'

export type NewPoll = {
  options: readonly string[]
  /** Seconds. */
  expiresIn: number
  multiple?: boolean
  /** Until it is over, nobody is shown how many voted for what. */
  hideTotals?: boolean
}

const namesOf = ({ options }: Pick<NewPoll, 'options'>) => options.map((option) => option.trim())

/** Throws Refusal `poll_options` or `poll_time`. */
export function checkPoll(poll: NewPoll): void {
  const names = namesOf(poll)
  const { least: min, most: max } = CHOSEN_LIMITS.poll_options
  const many = names.length >= min && names.length <= max
  const fit = names.every((name) => name !== '' && lengthOf(name) <= POLL_OPTION_LIMIT)
  if (!many || !fit || new Set(names).size < names.length)
    throw new Refusal('poll_options', { min, max, length: POLL_OPTION_LIMIT })
  if (poll.expiresIn < POLL_SECONDS_MIN || poll.expiresIn > POLL_SECONDS_MAX) throw new Refusal('poll_time')
}

export async function insertPoll(
  sql: Kysely<Tables>,
  postId: string,
  poll: NewPoll,
  at: Date,
): Promise<void> {
  const names = namesOf(poll)
  const ends = new Date(at.getTime() + poll.expiresIn * 1_000)
  await raw`
    insert into poll (post_id, options, votes, multiple, hide_totals, expires_at)
    values (${postId}::bigint, ${names}::text[], ${names.map(() => 0)}::integer[], ${poll.multiple ?? false},
      ${poll.hideTotals ?? false}, ${ends}::timestamptz)`.execute(sql)
}

/** An edit may say the poll again, but not another one: people have voted for what it said. Throws Refusal `poll_fixed`. */
export async function requireSamePoll(
  sql: Kysely<Tables>,
  postId: string,
  wanted: Pick<NewPoll, 'options' | 'multiple'> | null,
): Promise<void> {
  const { rows } = await raw<{ options: string[]; multiple: boolean }>`
    select options, multiple from poll where post_id = ${postId}::bigint`.execute(sql)
  const poll = rows[0]
  if (poll === undefined && wanted === null) return
  const same =
    poll !== undefined &&
    wanted !== null &&
    poll.multiple === (wanted.multiple ?? poll.multiple) &&
    JSON.stringify(namesOf(wanted)) === JSON.stringify(poll.options)
  if (!same) throw new Refusal('poll_fixed')
}
