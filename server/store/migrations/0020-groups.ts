import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table "group" (
    id bigint primary key,
    handle text not null unique,
    name text not null,
    folded text not null,
    description text not null default '',
    closed boolean not null,
    members integer not null default 0,
    archived_at timestamptz(3),
    created_at timestamptz(3) not null default now()
  )`,
  sql`create table group_member (
    group_id bigint not null references "group" on delete cascade,
    account_id bigint not null references account on delete cascade,
    organiser boolean not null default false,
    primary key (group_id, account_id)
  )`,
  sql`create index group_member_account on group_member (account_id, group_id)`,
  // Who waits at a closed group: they asked, or somebody invited them.
  sql`create table group_request (
    id bigint primary key,
    group_id bigint not null references "group" on delete cascade,
    account_id bigint not null references account on delete cascade,
    invited_by bigint references account on delete cascade,
    unique (group_id, account_id)
  )`,
  sql`create index group_request_account on group_request (account_id, group_id)`,
  sql`alter table post add column group_id bigint references "group" on delete cascade`,
  sql`alter table post drop constraint post_visibility_check`,
  sql`alter table post add constraint post_visibility_check check (
    visibility in ('company', 'followers', 'direct', 'group') and (visibility = 'group') = (group_id is not null))`,
  sql`create index post_group on post (group_id, id desc) where group_id is not null`,
  sql`create index post_group_author on post (author_id, id desc) where group_id is not null`,
  sql`alter table notification add column group_id bigint references "group" on delete cascade`,
  sql`drop index notification_once`,
  sql`create unique index notification_once on notification (account_id, type, from_id, post_id, group_id) nulls not distinct`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
