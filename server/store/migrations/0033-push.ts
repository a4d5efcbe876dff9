import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table push_key (
    id integer primary key default 1 check (id = 1),
    public_key text not null,
    private_key bytea not null
  )`,
  sql`create table push_subscription (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    session_id bigint not null unique references session on delete cascade,
    endpoint text not null,
    p256dh text not null,
    auth text not null,
    alerts text[] not null,
    policy text not null check (policy in ('all', 'followed', 'follower', 'none')),
    detail boolean not null,
    language text not null check (language in ('en', 'de'))
  )`,
  sql`create index push_subscription_account on push_subscription (account_id)`,
  sql`create table push_message (
    id bigint primary key,
    subscription_id bigint not null references push_subscription on delete cascade,
    notification_id bigint not null references notification on delete cascade on update cascade,
    tries integer not null default 0,
    created_at timestamptz(3) not null default now(),
    next_at timestamptz(3) not null default now(),
    unique (subscription_id, notification_id)
  )`,
  sql`create index push_message_next on push_message (next_at)`,
  sql`create index push_message_notification on push_message (notification_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
