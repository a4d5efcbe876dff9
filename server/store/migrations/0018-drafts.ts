import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table draft (
    account_id bigint not null references account on delete cascade,
    key text not null,
    id bigint not null,
    revision integer not null,
    content jsonb not null,
    changed_at timestamptz(3) not null,
    deleted_at timestamptz(3),
    primary key (account_id, key)
  )`,
  sql`create index draft_order on draft (account_id, id desc) where deleted_at is null`,
  sql`create index draft_deleted on draft (deleted_at) where deleted_at is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
