import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table thread_mute (
    id bigint not null unique,
    account_id bigint not null references account on delete cascade,
    thread_id bigint not null,
    until timestamptz(3),
    primary key (account_id, thread_id)
  )`,
  sql`create index thread_mute_thread on thread_mute (thread_id)`,
  sql`create index thread_mute_until on thread_mute (until) where until is not null`,
  sql`create table hashtag_mute (
    id bigint not null unique,
    account_id bigint not null references account on delete cascade,
    hashtag_id bigint not null references hashtag on delete cascade,
    until timestamptz(3),
    primary key (account_id, hashtag_id)
  )`,
  sql`create index hashtag_mute_hashtag on hashtag_mute (hashtag_id)`,
  sql`create index hashtag_mute_until on hashtag_mute (until) where until is not null`,
  // Which posts somebody has muted by their thread or one of their hashtags.
  sql`create view silenced as
    select m.account_id, p.id as post_id from thread_mute m join post p on p.thread_id = m.thread_id
    union all select h.account_id, t.post_id from hashtag_mute h join post_hashtag t on t.hashtag_id = h.hashtag_id`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
