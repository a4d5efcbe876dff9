import { type RawBuilder, sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import { isShown, visibleTo } from './audience.ts'

/** Where what is shown of a medium lies. */
export type MediumFiles = {
  type: string
  fullBlob: string
  smallBlob: string | null
  /** Until then, another picture may be put in front of it. */
  posted?: boolean
}

type Sql = Pick<Ground, 'db'>

/** Who may see a post may see what it carries; what is not posted yet is for whoever uploaded it. Null for everybody else. */
export const seeMedium = (ground: Sql, readerId: string, id: string): Promise<MediumFiles | null> =>
  read(
    ground,
    id,
    raw<boolean>`m.announcement_id is null and case when m.post_id is null then m.owner_id = ${readerId}::bigint
      else exists (select from post p where p.id = m.post_id and ${visibleTo(readerId)}) end`,
  )

/**
 * For whoever was given its address while it belonged to this post, or to none: null as soon as that is otherwise, or
 * the post is shown to nobody any more.
 */
export const findMedium = (ground: Sql, id: string, postId: string | null): Promise<MediumFiles | null> =>
  read(
    ground,
    id,
    raw<boolean>`m.post_id is not distinct from ${postId}::bigint and m.announcement_id is null and case when m.post_id is null
      then not exists (select from account a where a.id = m.owner_id and a.state = 'suspended')
      else exists (select from post p where p.id = m.post_id and ${isShown}) end`,
  )

async function read({ db }: Sql, id: string, may: RawBuilder<boolean>): Promise<MediumFiles | null> {
  const { rows } = await raw<MediumFiles>`
    select m.type, m.full_blob as "fullBlob", m.small_blob as "smallBlob", m.free_since is null as posted from medium m
    where m.id = ${id}::bigint and ${may}`.execute(db)
  return rows[0] ?? null
}
