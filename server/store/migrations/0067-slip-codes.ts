import { type Kysely, sql } from 'kysely'

const statements = [
  // Whether slips of a place are printed for each member, with a code of their own.
  sql`alter table place add column by_person boolean not null default false`,
  // What somebody types who has a slip and no reader for its square. It opens their page, and confirms nothing.
  sql`create table slip_code (
    code text primary key,
    announcement_id bigint not null references announcement on delete cascade,
    account_id bigint not null references account on delete cascade,
    unique (announcement_id, account_id)
  )`,
  sql`create index slip_code_account on slip_code (account_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
