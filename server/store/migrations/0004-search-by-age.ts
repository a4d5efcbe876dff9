import { type Kysely, sql } from 'kysely'

/**
 * Says of each stretch of `post_search`, which is written in the order of time, which ids it holds: a search that needs the
 * latest posts with a word then reads none of the older ones. A hundred kilobytes for millions of posts.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index post_search_age on post_search using brin (post_id)
    with (pages_per_range = 32, autosummarize = on)`.execute(db)
}
