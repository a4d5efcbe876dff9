import { type Kysely, sql } from 'kysely'

/** What a reader is told before the text of a post is shown; empty where nothing is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table post
    add column warning text not null default '',
    add column sensitive boolean not null default false`.execute(db)
}
