import { type Kysely, sql } from 'kysely'

const statements = [
  // What is not in it is as usual: rules/chosen-limits.ts.
  sql`alter table organisation add column limits jsonb not null default '{}'`,
  sql`alter table poll drop constraint poll_check`,
  sql`alter table poll add constraint poll_check check (cardinality(options) between 2 and 16 and cardinality(votes) = cardinality(options))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
