import { type Kysely, sql } from 'kysely'

const statements = [
  // Whose posts are shown otherwise than before, until what they count for is counted anew; `before` says how far that is.
  sql`create table standing_change (
    account_id bigint primary key references account on delete cascade,
    before bigint
  )`,
  // Quotes by somebody suspended are seen by nobody, and were counted until now.
  sql`insert into standing_change (account_id) select id from account where state = 'suspended'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
