import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether following this person waits for their word.
  sql`alter table account add column locked boolean not null default false`,
  // Who waits to follow whom; the id is what the list is paged by, latest first.
  sql`create table follow_request (
    id bigint primary key,
    follower_id bigint not null references account on delete cascade,
    followee_id bigint not null references account on delete cascade,
    unique (follower_id, followee_id),
    check (follower_id <> followee_id)
  )`,
  sql`create index follow_request_followee on follow_request (followee_id, id desc)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
