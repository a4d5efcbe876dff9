import { type Kysely, sql } from 'kysely'

const statements = [
  // Not unique: a shop may have one phone for all.
  sql`alter table account add column phone text`,
  sql`create index account_phone on account (phone) where phone is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
