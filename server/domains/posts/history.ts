import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'

/** What a post said from one moment on. */
export type Edition = {
  version: number
  text: string
  fullText: string | null
  warning: string
  sensitive: boolean
  language: string | null
  /** What it carried; what was taken off since is gone. */
  mediaIds: string[]
  writtenAt: Date
}

/** Every version of a post, the first one first and what stands there now last. The caller has checked that the reader may see it. */
export async function readHistory({ db }: Pick<Ground, 'db'>, postId: string): Promise<Edition[]> {
  const { rows } = await raw<Edition>`
    select version, text, full_text as "fullText", warning, sensitive, language, media_ids::text[] as "mediaIds", written_at as "writtenAt"
      from post_edition where post_id = ${postId}::bigint
    union all
    select version, text, full_text, warning, sensitive, language,
      array(select m.id::text from medium m where m.post_id = post.id order by m.place), coalesce(edited_at, created_at)
      from post where id = ${postId}::bigint and deleted_at is null
    order by version`.execute(db)
  return rows
}
