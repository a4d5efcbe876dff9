import { type Kysely, sql } from 'kysely'

const statements = [
  // What an author keeps at the head of their profile; `id` orders it by when it was put there.
  sql`create table post_pin (
    post_id bigint primary key references post on delete cascade,
    author_id bigint not null references account on delete cascade,
    id bigint not null
  )`,
  sql`create index post_pin_author on post_pin (author_id, id desc)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
