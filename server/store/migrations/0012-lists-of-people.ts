import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table list (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    title text not null,
    exclusive boolean not null default false
  )`,
  sql`create index list_account on list (account_id, id)`,
  sql`create table list_member (
    list_id bigint not null references list on delete cascade,
    account_id bigint not null references account on delete cascade,
    primary key (list_id, account_id)
  )`,
  sql`create index list_member_account on list_member (account_id)`,
  // Whose own posts and boosts a person does not want at home: the unwanted, and those who are read in a list only.
  sql`create view kept_out as
    select account_id, author_id from unwanted
    union select l.account_id, m.account_id from list l join list_member m on m.list_id = l.id where l.exclusive`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
