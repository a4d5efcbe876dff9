import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { visibleTo } from './audience.ts'

/** Where what is shown of a medium lies. */
export type MediumFiles = {
  type: string
  fullBlob: string
  smallBlob: string | null
}

/** Who may see a post may see what it carries; what is not posted yet is for whoever uploaded it. Null for everybody else. */
export async function seeMedium(
  { db }: Pick<Ground, 'db'>,
  readerId: string,
  id: string,
): Promise<MediumFiles | null> {
  const { rows } = await raw<MediumFiles>`
    select m.type, m.full_blob as "fullBlob", m.small_blob as "smallBlob" from medium m
    where m.id = ${id}::bigint and case when m.post_id is null then m.owner_id = ${readerId}::bigint
      else exists (select from post p where p.id = m.post_id and ${visibleTo(readerId)}) end`.execute(db)
  return rows[0] ?? null
}
