import { type Kysely, sql } from 'kysely'

const statements = [
  // What is to be posted when it is published, and where people talk about it then.
  sql`alter table announcement add column talk jsonb,
    add column talk_post_id bigint references post (id) on delete set null`,
  sql`create index announcement_talk on announcement (talk_post_id) where talk_post_id is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
