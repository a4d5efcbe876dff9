import { type Kysely, sql } from 'kysely'

const statements = [
  // From Monday, 0; null for every day.
  sql`alter table digest add column weekday smallint check (weekday between 0 and 6)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
