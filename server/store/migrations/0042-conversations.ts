import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table conversation (
    account_id bigint not null references account on delete cascade,
    thread_id bigint not null,
    last_post_id bigint not null,
    read_id bigint not null default 0,
    removed_id bigint not null default 0,
    primary key (account_id, thread_id)
  )`,
  sql`create index conversation_thread on conversation (thread_id)`,
  sql`create index conversation_last on conversation (account_id, last_post_id desc)`,
  sql`create index conversation_unread on conversation (account_id) where last_post_id > read_id`,
  // What was written before there was such a list counts as read.
  sql`insert into conversation (account_id, thread_id, last_post_id, read_id)
    select who.id, p.thread_id, max(p.id), max(p.id) from post p cross join lateral (
      select p.author_id as id union select m.account_id from post_mention m where m.post_id = p.id) who
    where p.visibility = 'direct' and p.deleted_at is null group by who.id, p.thread_id`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
