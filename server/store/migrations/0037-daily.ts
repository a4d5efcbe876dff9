import { type Kysely, sql } from 'kysely'

const statements = [
  // From which post on a source is read once a day, not live; null for what comes home as it is written.
  sql`alter table follow add column daily_from bigint`,
  sql`alter table hashtag_follow add column daily_from bigint`,
  sql`alter table group_member add column daily_from bigint`,
  sql`create index follow_daily on follow (follower_id, daily_from) where daily_from is not null`,
  sql`create index follow_daily_author on follow (followee_id, follower_id) where daily_from is not null`,
  sql`create index hashtag_follow_daily on hashtag_follow (account_id, daily_from) where daily_from is not null`,
  sql`create index group_member_daily on group_member (account_id, daily_from) where daily_from is not null`,
  sql`create table daily (
    account_id bigint primary key references account on delete cascade,
    hour smallint not null default 0 check (hour between 0 and 23),
    seen_id bigint not null default 0
  )`,
  // Whose own posts and boosts a person does not want at home: the unwanted, who is read in a list only, and who is read once a day.
  sql`create or replace view kept_out as
    select account_id, author_id from unwanted
    union select l.account_id, m.account_id from list l join list_member m on m.list_id = l.id where l.exclusive
    union select f.follower_id, f.followee_id from follow f where f.daily_from is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
