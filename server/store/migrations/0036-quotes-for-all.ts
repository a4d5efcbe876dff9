import { type Kysely, sql } from 'kysely'

/** From now on those are counted that everybody may see. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`update post_count c set quotes = (select count(*) from post q where q.quote_of_id = c.post_id and q.visibility = 'company'
    and not q.quote_revoked and q.deleted_at is null and q.hidden_at is null) where c.quotes > 0`.execute(db)
}
