import { type Kysely, sql } from 'kysely'

const statements = [
  // Rooms of a chat, screens, and where slips and briefings are handed out.
  sql`create table place (
    id bigint primary key,
    channel text not null check (channel in ('chat', 'screen', 'slip', 'briefing')),
    name text not null,
    condition text not null default '',
    leader_id bigint references account on delete set null,
    format text check (format in ('slack', 'teams', 'mattermost')),
    address bytea,
    token_hash bytea unique,
    created_at timestamptz not null,
    removed_at timestamptz,
    check ((channel = 'chat') = (format is not null))
  )`,
  sql`create index place_leader on place (leader_id) where removed_at is null`,
  sql`create table board (
    delivery_id bigint primary key,
    place_id bigint not null references place on delete cascade,
    announcement_id bigint not null references announcement on delete cascade,
    revision integer not null,
    message jsonb not null,
    created_at timestamptz not null,
    briefed integer check (briefed between 0 and 100000),
    briefed_by bigint references account on delete set null,
    briefed_at timestamptz
  )`,
  sql`create index board_place on board (place_id, delivery_id desc)`,
  sql`create index board_announcement on board (announcement_id)`,
  sql`create table sms_gateway (
    id integer primary key default 1 check (id = 1),
    settings jsonb not null,
    secret bytea,
    hook_hash bytea
  )`,
  sql`create table feed (
    account_id bigint primary key references account on delete cascade,
    token_hash bytea not null unique
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
