import { type Kysely, sql as raw } from 'kysely'
import { Refusal } from '#server/base/errors.ts'
import { newId } from '#server/base/ids.ts'
import { only } from '#server/store/database.ts'
import type { GlossaryTables } from '#server/store/tables/glossary.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { record } from '../audit/index.ts'
import type { Ground } from '../ground.ts'

export type GlossaryEntry = { id: string; term: string; note: string }

const MOST = 500
const words = (sql: Kysely<Tables>) => only<keyof GlossaryTables>(sql)

/** All of them, by term; there are 500 at most. */
export function readGlossary({ db }: Ground): Promise<GlossaryEntry[]> {
  return words(db).selectFrom('glossary').selectAll().orderBy(raw`lower(term)`).execute()
}

/** Adds a word, or says anew what it means. Throws Refusal `glossary_full`. */
export async function putWord(
  { events }: Ground,
  by: string,
  term: string,
  note: string,
): Promise<GlossaryEntry> {
  return events.change(async ({ sql }) => {
    await raw`select pg_advisory_xact_lock(hashtextextended('glossary', 0))`.execute(sql)
    const { rows } = await raw<GlossaryEntry>`
      update glossary set term = ${term}, note = ${note} where lower(term) = lower(${term}) returning id, term, note`.execute(
      sql,
    )
    if (rows[0] !== undefined) {
      await record(sql, { by, kind: 'glossary_changed' })
      return rows[0]
    }
    const { rows: counted } = await raw<{ n: number }>`select count(*)::int as n from glossary`.execute(sql)
    if ((counted[0]?.n ?? 0) >= MOST) throw new Refusal('glossary_full', { limit: MOST })
    const entry = { id: newId(), term, note }
    await words(sql).insertInto('glossary').values(entry).execute()
    await record(sql, { by, kind: 'glossary_changed' })
    return entry
  })
}

/** Throws Refusal `not_found`. */
export async function removeWord({ events }: Ground, by: string, id: string): Promise<void> {
  await events.change(async ({ sql }) => {
    const gone = await words(sql)
      .deleteFrom('glossary')
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst()
    if (gone === undefined) throw new Refusal('not_found')
    await record(sql, { by, kind: 'glossary_changed' })
  })
}
