import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table card (
    id bigint primary key,
    url text not null unique,
    state text not null default 'waiting' check (state in ('waiting', 'there', 'none')),
    tries integer not null default 0,
    next_at timestamptz(3) not null,
    fetched_at timestamptz(3),
    title text not null default '',
    description text not null default '',
    blob text,
    width integer not null default 0,
    height integer not null default 0,
    blurhash text
  )`,
  sql`create index card_due on card (next_at) where state = 'waiting'`,
  sql`create index card_blob on card (blob) where blob is not null`,
  sql`create table post_card (
    post_id bigint primary key references post on delete cascade,
    card_id bigint not null references card on delete cascade
  )`,
  sql`create index post_card_card on post_card (card_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
