import { type Kysely, sql } from 'kysely'

const statements = [
  // Opens the archive of somebody who has left, once, for whoever gets the mail with it.
  sql`create table archive_link (
    token_hash bytea primary key,
    account_id bigint not null references account on delete cascade,
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  sql`create index archive_link_account on archive_link (account_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
