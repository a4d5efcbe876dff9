import type { Kysely } from 'kysely'
import { POLL_OPTION_LIMIT, POLL_OPTIONS_MIN } from '#rules/limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { readLimits } from '../people/index.ts'

type Carried = { mediaIds?: readonly string[]; poll?: { options: readonly string[] } | null }

/** What an administrator allows, asked only of posts that carry something. Throws Refusal `too_many_media` or `poll_options`. */
export async function requireWithinLimits(
  sql: Kysely<Tables>,
  { mediaIds = [], poll }: Carried,
): Promise<void> {
  if (mediaIds.length === 0 && !poll) return
  const { pictures, poll_options } = await readLimits(sql)
  if (mediaIds.length > pictures) throw new Refusal('too_many_media', { limit: pictures })
  if (poll && poll.options.length > poll_options)
    throw new Refusal('poll_options', { min: POLL_OPTIONS_MIN, max: poll_options, length: POLL_OPTION_LIMIT })
}
