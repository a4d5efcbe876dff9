import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table passkey (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    credential_id bytea not null unique,
    public_key bytea not null,
    counter bigint not null,
    transports text[] not null default '{}',
    name text not null,
    created_at timestamptz(3) not null,
    last_used_at timestamptz(3)
  )`,
  sql`create index passkey_account on passkey (account_id)`,
  sql`create table used_challenge (
    nonce bytea primary key,
    expires_at timestamptz(3) not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
