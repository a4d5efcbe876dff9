import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table scheduled_post (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    scheduled_at timestamptz(3) not null,
    next_at timestamptz(3) not null,
    wish jsonb not null,
    idempotency_key text
  )`,
  sql`create index scheduled_post_account on scheduled_post (account_id, id)`,
  sql`create index scheduled_post_next on scheduled_post (next_at)`,
  sql`create unique index scheduled_post_key on scheduled_post (account_id, idempotency_key)
    where idempotency_key is not null`,
  sql`alter table draft add column reason text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
