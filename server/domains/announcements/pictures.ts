import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { arrayOf } from '#server/store/any-of.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { checkMedia } from '../media/index.ts'
import { announcements } from './tables.ts'

/**
 * Gives an announcement these pictures and no others, in this order; what it had before is gone for good.
 * Throws Refusal `too_many_media`, `media_unknown` for what is not the author's or stands elsewhere, or `media_mixed`.
 */
export async function setPictures(
  sql: Kysely<Tables>,
  { authorId, id }: { authorId: string; id: string },
  ids: readonly string[],
): Promise<void> {
  checkMedia(ids)
  await announcements(sql)
    .deleteFrom('medium')
    .where('announcement_id', '=', id)
    .$if(ids.length > 0, (q) => q.where('id', 'not in', ids))
    .execute()
  if (ids.length === 0) return
  const { rows } = await raw<{ kind: string }>`
    update medium m set announcement_id = ${id}::bigint, place = wanted.place, free_since = null
    from unnest(${arrayOf(ids)}) with ordinality wanted(id, place)
    where m.id = wanted.id and (m.announcement_id = ${id}::bigint
      or (m.post_id is null and m.announcement_id is null and m.owner_id = ${authorId}::bigint))
    returning m.kind`.execute(sql)
  if (rows.length < ids.length) throw new Refusal('media_unknown')
  if (rows.length > 1 && rows.some(({ kind }) => kind === 'video')) throw new Refusal('media_mixed')
}
