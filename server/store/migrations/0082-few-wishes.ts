import { type Kysely, sql } from 'kysely'

/** Those who follow without boosts or in some languages only: looked at for every post, so that all others need not be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index follow_wishes on follow (followee_id, follower_id)
    where languages is not null or not boosts`.execute(db)
}
