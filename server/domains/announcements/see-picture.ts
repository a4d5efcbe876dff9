import { sql as raw } from 'kysely'
import type { Ground } from '../ground.ts'
import type { MediumFiles } from '../posts/index.ts'

/**
 * What an announcement shows: for whoever is addressed while its words are there to read, for whoever uploaded it, and for those
 * who announce. Null for everybody else.
 */
export async function seeAnnouncedPicture(
  { db }: Pick<Ground, 'db'>,
  reader: { id: string; announces: boolean },
  id: string,
): Promise<MediumFiles | null> {
  const { rows } = await raw<MediumFiles>`
    select m.type, m.full_blob as "fullBlob", m.small_blob as "smallBlob"
    from medium m join announcement a on a.id = m.announcement_id
    where m.id = ${id}::bigint and (m.owner_id = ${reader.id}::bigint or ${reader.announces}
      or a.state in ('published', 'expired') and exists (select from addressee d
        where d.announcement_id = a.id and d.account_id = ${reader.id}::bigint))`.execute(db)
  return rows[0] ?? null
}

/**
 * What a link shows, which opens one announcement and nothing else: to its person while it stands, and to whoever tries it out
 * (`accountId` null). Null for anything else.
 */
export async function seeLinkedPicture(
  { db }: Pick<Ground, 'db'>,
  link: { announcementId: string; accountId: string | null },
  id: string,
): Promise<MediumFiles | null> {
  const { announcementId, accountId } = link
  const { rows } = await raw<MediumFiles>`
    select m.type, m.full_blob as "fullBlob", m.small_blob as "smallBlob"
    from medium m join announcement a on a.id = m.announcement_id
    where m.id = ${id}::bigint and a.id = ${announcementId}::bigint and (${accountId}::bigint is null
      or a.state = 'published' and exists (select from addressee d
        where d.announcement_id = a.id and d.account_id = ${accountId}::bigint))`.execute(db)
  return rows[0] ?? null
}
