import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table second_factor (
    account_id bigint primary key references account on delete cascade,
    secret bytea not null,
    started_at timestamptz(3) not null,
    confirmed_at timestamptz(3),
    last_step bigint not null default 0
  )`,
  sql`create table recovery_code (
    account_id bigint not null references second_factor on delete cascade,
    code_hash bytea not null,
    primary key (account_id, code_hash)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
