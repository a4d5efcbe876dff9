import { type Kysely, sql } from 'kysely'

/** Which drawing of an upload is going on, and until when it is taken for alive. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table upload add column lease bigint, add column leased_until timestamptz`.execute(db)
}
