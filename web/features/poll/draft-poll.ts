import type { Request } from '#contract/index.ts'
import { POLL_OPTIONS_MIN } from '#rules/limits.ts'

/** A poll that is being written; options may be empty yet. */
export type DraftPoll = { options: string[]; expiresIn: number; multiple: boolean; hideTotals: boolean }

type Sent = NonNullable<Request<'POST /api/v1/statuses'>['body']['poll']>

export const EMPTY_POLL: DraftPoll = {
  options: ['', ''],
  expiresIn: 86_400,
  multiple: false,
  hideTotals: false,
}

const written = (poll: DraftPoll) => poll.options.map((option) => option.trim()).filter(Boolean)

/** Whether it can be posted: enough options, each different. */
export function isAsked(poll: DraftPoll): boolean {
  const options = written(poll)
  return options.length >= POLL_OPTIONS_MIN && new Set(options).size === options.length
}

export function toSent(poll: DraftPoll): Sent {
  const { expiresIn: expires_in, multiple, hideTotals: hide_totals } = poll
  return { options: written(poll), expires_in, multiple, hide_totals }
}

/** One that was taken back before it was sent. */
export function fromSent(poll: Sent): DraftPoll {
  return {
    options: poll.options,
    expiresIn: Number(poll.expires_in),
    multiple: poll.multiple === true,
    hideTotals: poll.hide_totals === true,
  }
}
