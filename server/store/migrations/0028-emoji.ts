import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table emoji (
    id bigint primary key,
    shortcode text not null unique,
    category text not null default '',
    disabled boolean not null default false,
    blob text not null,
    still_blob text not null,
    bytes integer not null,
    created_at timestamptz(3) not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
