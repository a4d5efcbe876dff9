import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table filter (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    title text not null,
    contexts text[] not null,
    action text not null,
    expires_at timestamptz(3)
  )`,
  sql`create index filter_account on filter (account_id, id)`,
  sql`create table filter_keyword (
    id bigint primary key,
    filter_id bigint not null references filter on delete cascade,
    keyword text not null,
    whole_word boolean not null
  )`,
  sql`create index filter_keyword_filter on filter_keyword (filter_id, id)`,
  sql`create table filter_status (
    id bigint primary key,
    filter_id bigint not null references filter on delete cascade,
    post_id bigint not null references post on delete cascade,
    unique (filter_id, post_id)
  )`,
  sql`create index filter_status_post on filter_status (post_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
