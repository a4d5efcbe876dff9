import type { Kysely } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { StoredVisibility } from '#server/store/tables/posts.ts'
import { membersAmong, requireWriter } from '../groups/index.ts'
import { isWider } from './audience.ts'

type Wish = { authorId: string; visibility?: StoredVisibility; groupId?: string | null }
type Above = { visibility: StoredVisibility; group_id: string | null }

/** Where a post stands: to whom it is, and of a group which one, and whether others than its members see it. */
export type Place = { visibility: StoredVisibility; groupId: string | null; groupClosed: boolean }

/**
 * An answer in a group stays in it, unless it goes to named people only; no answer goes into another group, nor further than
 * what it answers. Throws Refusal `reply_too_wide`, `reply_elsewhere`, `group_needed`, and as `requireWriter`.
 */
export async function findPlace(sql: Kysely<Tables>, wish: Wish, parent: Above | null): Promise<Place> {
  const groupId = groupOf(wish, parent)
  if (groupId !== null) {
    const { closed } = await requireWriter(sql, groupId, wish.authorId)
    return { visibility: 'group', groupId, groupClosed: closed }
  }
  const visibility = wish.visibility ?? parent?.visibility ?? 'company'
  if (visibility === 'group') throw new Refusal('group_needed')
  if (parent !== null && isWider(visibility, parent.visibility)) throw new Refusal('reply_too_wide')
  return { visibility, groupId: null, groupClosed: false }
}

/** Mastodon's apps know `private` for what stands in a group, which comes here as `followers`. */
function groupOf({ visibility, groupId = null }: Wish, parent: Above | null): string | null {
  if (parent === null) return groupId
  if (groupId !== null && groupId !== parent.group_id) throw new Refusal('reply_elsewhere')
  if (parent.group_id === null) return null
  return visibility === 'direct' || visibility === 'company' ? null : parent.group_id
}

/** Nobody is named in a closed group who could not read it there. */
export async function dropStrangers(
  sql: Kysely<Tables>,
  { groupId, groupClosed }: Pick<Place, 'groupId' | 'groupClosed'>,
  ids: string[],
): Promise<string[]> {
  return groupId !== null && groupClosed ? membersAmong(sql, groupId, ids) : ids
}
