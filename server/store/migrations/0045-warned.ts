import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which there are is for the code to know.
  await sql`alter table decision drop constraint decision_kind_check`.execute(db)
  await sql`alter table decision add constraint decision_kind_check check (kind ~ '^[a-z_]+$')`.execute(db)
}
