import { type Kysely, sql } from 'kysely'

/** A few asides in a thread to everybody are found without reading its thousands of answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index post_direct on post (thread_id, id) where visibility = 'direct'`.execute(db)
}
