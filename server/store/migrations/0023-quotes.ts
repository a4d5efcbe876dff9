import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table post
    add column quote_of_id bigint references post on delete set null,
    add column quote_revoked boolean not null default false,
    add column quote_policy text not null default 'everyone' check (quote_policy in ('everyone', 'followers', 'nobody')),
    add column reply_policy text not null default 'everyone' check (reply_policy in ('everyone', 'following', 'mentioned', 'nobody'))`,
  sql`create index post_quote on post (quote_of_id, id desc) where quote_of_id is not null`,
  sql`alter table post_count add column quotes integer not null default 0`,
  sql`alter table account add column quote_policy text not null default 'everyone'
    check (quote_policy in ('everyone', 'followers', 'nobody'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
