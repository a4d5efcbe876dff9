import { sql as raw } from 'kysely'
import { anyOf } from '#server/store/any-of.ts'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'

/** Of these hashtags, those of which a reader may know: they stand in a post that the reader may see, or the reader follows them. */
export async function knownHashtags(
  { db }: Ground,
  readerId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await raw<{ id: string }>`
    select h.id::text as id from hashtag h where h.id = ${anyOf(ids)} and (
      exists (select from hashtag_follow f where f.hashtag_id = h.id and f.account_id = ${readerId}::bigint)
      or exists (select from post_hashtag t join post p on p.id = t.post_id
        where t.hashtag_id = h.id and p.deleted_at is null and ${visibleTo(readerId)}))`.execute(db)
  return new Set(rows.map((row) => row.id))
}
