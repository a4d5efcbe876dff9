import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table digest (
    account_id bigint primary key references account on delete cascade,
    hour smallint not null check (hour between 0 and 23),
    language text not null check (language in ('en', 'de')),
    next_at timestamptz(3) not null,
    last_post_id bigint not null
  )`,
  sql`create index digest_due on digest (next_at)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
