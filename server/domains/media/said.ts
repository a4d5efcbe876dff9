import { DESCRIPTION_LIMIT, lengthOf } from '#rules/limits.ts'
import { findUnstorable } from '#rules/text/clean.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Said } from '#server/store/tables/media.ts'

export type { Said }

export type Focus = { x: number; y: number }

/** As columns. Throws Refusal `description_too_long`, `focus_outside` or `text_not_storable`. */
export function toColumns({ description, focus }: Said) {
  const text = description?.trim()
  if (text !== undefined && findUnstorable(text) !== null) throw new Refusal('text_not_storable')
  const length = lengthOf(text ?? '')
  if (length > DESCRIPTION_LIMIT)
    throw new Refusal('description_too_long', { length, limit: DESCRIPTION_LIMIT })
  if (focus !== undefined && Math.max(Math.abs(focus.x), Math.abs(focus.y)) > 1)
    throw new Refusal('focus_outside')
  return {
    ...(text !== undefined && { description: text }),
    ...(focus !== undefined && { focus_x: focus.x, focus_y: focus.y }),
  }
}
