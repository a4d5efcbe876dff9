import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table organisation add column logo_light_blob text, add column logo_light_size text,
    add column logo_dark_blob text, add column logo_dark_size text`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
