import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '#server/base/errors.ts'
import type { FilterAction, FilterContext } from '#server/store/tables/filters.ts'
import type { Ground } from '../ground.ts'
import { change, endOf, putKeywords } from './change.ts'
import { filterWith } from './read.ts'
import { filters } from './tables.ts'

export type WishByKeyword = {
  keyword: string
  wholeWord: boolean | undefined
  contexts: FilterContext[]
  action: FilterAction
  /** Undefined: as it was. */
  seconds: number | null | undefined
}

/**
 * Changes a filter by one of its keywords, as apps do that know of filters with one only. Throws Refusal `not_found`, or
 * `filter_has_more` where more than the keyword would change for what else is in it.
 */
export function changeByKeyword(
  ground: Ground,
  accountId: string,
  id: string,
  { keyword, wholeWord, contexts, action, seconds }: WishByKeyword,
): Promise<void> {
  return change(ground, accountId, async (change) => {
    const filter = await filterWith({ db: change.sql }, accountId, 'filter_keyword', id)
    const expiresAt = seconds === undefined ? filter.expiresAt : endOf(ground, seconds)
    const same =
      filter.action === action &&
      isDeepStrictEqual(new Set(filter.contexts), new Set(contexts)) &&
      filter.expiresAt?.getTime() === expiresAt?.getTime()
    if (!same && filter.keywords.length + filter.statuses.length > 1) throw new Refusal('filter_has_more')
    await filters(change.sql)
      .updateTable('filter')
      .set({ contexts, action, expires_at: expiresAt })
      .where('id', '=', filter.id)
      .execute()
    await putKeywords(change, accountId, filter.id, [{ id, keyword, wholeWord }])
  })
}

/** Removes a keyword, and its filter when nothing else is in that. Throws Refusal `not_found`. */
export function dropByKeyword(ground: Ground, accountId: string, id: string): Promise<void> {
  return change(ground, accountId, async ({ sql }) => {
    const {
      id: filterId,
      keywords,
      statuses,
    } = await filterWith({ db: sql }, accountId, 'filter_keyword', id)
    const last = keywords.length + statuses.length === 1
    if (last) await filters(sql).deleteFrom('filter').where('id', '=', filterId).execute()
    else await filters(sql).deleteFrom('filter_keyword').where('id', '=', id).execute()
  })
}
