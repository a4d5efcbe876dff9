import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table mail_settings (
    id smallint primary key default 1 check (id = 1),
    host text not null,
    port integer not null check (port between 1 and 65535),
    security text not null check (security in ('tls', 'starttls', 'none')),
    username text not null default '',
    password bytea,
    sender text not null
  )`,
  sql`create table mail (
    id bigint primary key,
    kind text not null,
    address text not null,
    content bytea,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'given_up')),
    tries integer not null default 0,
    created_at timestamptz(3) not null,
    next_at timestamptz(3) not null,
    expires_at timestamptz(3) not null,
    done_at timestamptz(3),
    verdict text,
    detail text not null default ''
  )`,
  sql`create index mail_due on mail (next_at) where state = 'waiting'`,
  sql`create index mail_done on mail (done_at desc) where state <> 'waiting'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
