import { type Kysely, sql } from 'kysely'

const tables = ['follow', 'follow_request']

/** How somebody follows: with boosts or without, told of each post or not, and in which languages; null: in all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of tables)
    await sql`alter table ${sql.table(table)}
      add column boosts boolean not null default true,
      add column notify boolean not null default false,
      add column languages text[]`.execute(db)
  // Looked at for every post; few follow so.
  await sql`create index follow_notify on follow (followee_id, follower_id) where notify`.execute(db)
}
