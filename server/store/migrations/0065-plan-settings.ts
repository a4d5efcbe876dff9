import { type Kysely, sql } from 'kysely'

/** What an administrator has chosen for all plans; no row while nothing was. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table plan_settings (
    id integer primary key default 1 check (id = 1),
    chosen jsonb not null
  )`.execute(db)
}
