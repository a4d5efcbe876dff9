import { sql as raw } from 'kysely'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'
import { selectWritten, type Text, type Written } from './written.ts'

export type Part = 'open' | 'published' | 'ended'

const PARTS = {
  open: raw`a.state in ('draft', 'waiting', 'scheduled', 'publishing')`,
  published: raw`a.state = 'published'`,
  ended: raw`a.state in ('withdrawn', 'expired')`,
}

/** The latest made first. */
export function listWritten(
  { db }: Pick<Ground, 'db'>,
  part: Part | undefined,
  page: Page,
): Promise<Written[]> {
  const select = raw`${selectWritten} where ${part === undefined ? raw`true` : PARTS[part]}`
  return readPage<Written>(db, page, raw`a.id`, select)
}

export type Revision = { revision: number; texts: Text[] }

/** What each revision said, the latest first; 100 at most. */
export async function listRevisions({ db }: Pick<Ground, 'db'>, id: string): Promise<Revision[]> {
  const { rows } = await raw<Revision>`
    select t.revision, json_agg(json_build_object('language', t.language, 'short', t.short, 'fullText', t.full_text)
      order by t.language) as texts
    from announcement_text t where t.announcement_id = ${id}::bigint group by 1 order by 1 desc limit 100`.execute(
    db,
  )
  return rows
}
