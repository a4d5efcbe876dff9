import { type Kysely, sql } from 'kysely'

/** Apps whose pushes are to say only that there is something, whatever the app asks for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table push_without_detail (
    session_id bigint primary key references session on delete cascade
  )`.execute(db)
}
