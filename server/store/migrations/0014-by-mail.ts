import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table password_reset (
    token_hash bytea primary key,
    account_id bigint not null references account on delete cascade,
    expires_at timestamptz(3) not null
  )`,
  sql`create index password_reset_account on password_reset (account_id)`,
  sql`create table email_change (
    token_hash bytea primary key,
    account_id bigint not null references account on delete cascade,
    kind text not null check (kind in ('confirm', 'undo')),
    email text not null,
    expires_at timestamptz(3) not null
  )`,
  sql`create index email_change_account on email_change (account_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
