import { type Kysely, sql } from 'kysely'

const statements = [
  // What was ever shown of an announcement, and what is needed to show more of it without telling of few people.
  sql`create table figure (
    announcement_id bigint primary key references announcement on delete cascade,
    state jsonb not null,
    looked_at timestamptz(3) not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
