import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { isShown, visibleTo } from '../posts/index.ts'

/**
 * The file of a card's picture, for those who may see a post that links to it. Null as a reader is whoever was given its
 * address: then a post must still show it.
 */
export async function findCardPicture(
  { db }: Pick<Ground, 'db'>,
  readerId: string | null,
  id: string,
): Promise<string | null> {
  const { rows } = await raw<{ blob: string | null }>`
    select c.blob from card c where c.id = ${id}::bigint and exists (
      select from post_card k join post p on p.id = k.post_id
      where k.card_id = c.id and p.deleted_at is null and ${readerId === null ? isShown : visibleTo(readerId)})`.execute(
    db,
  )
  return rows[0]?.blob ?? null
}
