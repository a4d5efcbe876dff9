import { type Kysely, sql } from 'kysely'

const statements = [
  // Options and their votes stand in the same order. `told_at`: when it was told that the poll is over.
  sql`create table poll (
    post_id bigint primary key references post on delete cascade,
    options text[] not null,
    votes integer[] not null,
    voters integer not null default 0,
    multiple boolean not null,
    hide_totals boolean not null,
    expires_at timestamptz(3) not null,
    told_at timestamptz(3),
    check (cardinality(options) between 2 and 8 and cardinality(votes) = cardinality(options))
  )`,
  sql`create index poll_ending on poll (expires_at) where told_at is null`,
  // One row for each voter, so that nobody votes twice. Of choices, bit n is set for option n.
  sql`create table poll_vote (
    account_id bigint not null references account on delete cascade,
    post_id bigint not null references poll on delete cascade,
    choices integer not null check (choices > 0),
    primary key (account_id, post_id)
  )`,
  sql`create index poll_vote_post on poll_vote (post_id)`,
  sql`alter table notification drop constraint notification_type_check`,
  sql`alter table notification add constraint notification_type_check
    check (type in ('mention', 'reblog', 'favourite', 'follow', 'update', 'poll'))`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
