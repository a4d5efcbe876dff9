import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table glossary (id bigint primary key, term text not null, note text not null)`.execute(db)
  await sql`create unique index glossary_term on glossary (lower(term))`.execute(db)
}
