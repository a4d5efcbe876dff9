import { type Kysely, sql } from 'kysely'

/** A key without a post: nothing will be posted under it any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table idempotency alter column post_id drop not null`.execute(db)
}
