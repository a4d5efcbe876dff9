import { type Kysely, sql } from 'kysely'

const statements = [
  // Of a sender, or of one person where there is none.
  sql`create table announcement_template (
    id bigint primary key,
    owner_id bigint not null references account (id) on delete cascade,
    sender_id bigint references sender (id) on delete cascade,
    name text not null,
    wish jsonb not null,
    created_at timestamptz not null
  )`,
  sql`create index announcement_template_owner on announcement_template (owner_id)`,
  sql`create index announcement_template_sender on announcement_template (sender_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
