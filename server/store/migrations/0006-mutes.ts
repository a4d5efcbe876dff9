import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table mute (
    id bigint not null unique,
    account_id bigint not null references account on delete cascade,
    muted_id bigint not null references account on delete cascade,
    notifications boolean not null,
    until timestamptz(3),
    primary key (account_id, muted_id),
    check (account_id <> muted_id)
  )`,
  sql`create index mute_muted on mute (muted_id)`,
  sql`create index mute_until on mute (until) where until is not null`,
  sql`create table block (
    id bigint not null unique,
    account_id bigint not null references account on delete cascade,
    blocked_id bigint not null references account on delete cascade,
    primary key (account_id, blocked_id),
    check (account_id <> blocked_id)
  )`,
  sql`create index block_blocked on block (blocked_id)`,
  // Whom a person does not want to read, by either.
  sql`create view unwanted as
    select account_id, muted_id as author_id from mute union select account_id, blocked_id from block`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
