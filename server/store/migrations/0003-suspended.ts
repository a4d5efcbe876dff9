import { type Kysely, sql } from 'kysely'

/** Few are suspended, and every list of posts leaves out what they wrote. There already where 0002 was run in a later form. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index if not exists account_suspended on account (id) where state = 'suspended'`.execute(
    db,
  )
}
