import { type Kysely, sql } from 'kysely'

/** Of an upload that came whole and is drawn after its answer: what was said of it, and why nothing came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table upload add column said jsonb, add column failed text`.execute(db)
}
