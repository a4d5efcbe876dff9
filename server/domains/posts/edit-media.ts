import { sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import { attach, describeAttached, type Said } from '../media/index.ts'
import { requireWithinLimits } from './within-limits.ts'

export type MediaEdit = {
  /** What it carries from now on, in order; what is not among them is gone. Undefined leaves them. */
  ids?: readonly string[]
  said?: readonly (Said & { id: string })[]
}

type Before = { id: string; authorId: string; mediaIds: readonly string[] }

/** Answers whether the post shows something else now. Throws Refusal `poll_or_media`, or as `attach` does. */
export async function changeMedia(
  sql: Change['sql'],
  before: Before,
  { ids, said = [] }: MediaEdit,
): Promise<boolean> {
  const others = ids !== undefined && ids.join() !== before.mediaIds.join()
  if (others) {
    if (ids.length > 0 && (await hasPoll(sql, before.id))) throw new Refusal('poll_or_media')
    // What it carried already may stay, whatever was allowed then.
    if (ids.length > before.mediaIds.length) await requireWithinLimits(sql, { mediaIds: ids })
    await attach(sql, before.authorId, { of: 'post', id: before.id }, ids)
  }
  const described = await describeAttached(sql, before.id, said)
  return others || described
}

async function hasPoll(sql: Change['sql'], postId: string): Promise<boolean> {
  const { rows } = await raw`select from poll where post_id = ${postId}::bigint`.execute(sql)
  return rows.length > 0
}
