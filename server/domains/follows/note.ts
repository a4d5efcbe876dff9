import { sql as raw } from 'kysely'
import { type Page, readPage } from '#server/store/page.ts'
import type { Ground } from '../ground.ts'

/** What the person alone reads about another; nothing takes it away. */
export async function writeNote(
  { db }: Ground,
  accountId: string,
  aboutId: string,
  words: string,
): Promise<void> {
  const kept = words.trim()
  if (kept === '')
    await raw`delete from person_note where account_id = ${accountId}::bigint and about_id = ${aboutId}::bigint`.execute(
      db,
    )
  else
    await raw`insert into person_note (account_id, about_id, words)
      values (${accountId}::bigint, ${aboutId}::bigint, ${kept})
      on conflict (account_id, about_id) do update set words = excluded.words`.execute(db)
}

export type Note = { id: string; key: string; words: string }

/** All of somebody's, by whom they are about. */
export function listNotes({ db }: Ground, accountId: string, page: Page): Promise<Note[]> {
  return readPage(
    db,
    page,
    raw`n.about_id`,
    raw`select n.about_id::text as id, n.about_id::text as key, n.words from person_note n
      where n.account_id = ${accountId}::bigint`,
  )
}
