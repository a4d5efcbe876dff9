import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // When it was last, by a link, before access was given back; null once its person has read so.
  await sql`alter table account add column archive_taken_at timestamptz(3)`.execute(db)
}
