import { type Kysely, sql } from 'kysely'

const statements = [
  // Of a message that left: how many it was for, and how many of them needed it no more by then; several at a place.
  sql`alter table delivery add column sent_to integer, add column sent_late integer`,
  sql`alter table delivery_count add column sent_to integer not null default 0, add column sent_late integer not null default 0`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
