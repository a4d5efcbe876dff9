import { type Kysely, sql } from 'kysely'

/** Which answers stand in a list: to people in it, to whom its owner follows, or none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table list add column answers text not null default 'list' check (answers in ('list', 'followed', 'none'))`.execute(
    db,
  )
}
