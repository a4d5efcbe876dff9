import { type Kysely, sql } from 'kysely'

/** Until now all were pushed to as in RFC 8291. `token`: of an app, sealed; it is told again with each push. */
const statements = [
  sql`alter table push_subscription add column standard boolean not null default true, add column token bytea`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
