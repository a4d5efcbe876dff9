import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table post add column version integer not null default 1`,
  // What stood in a post before it was edited; what stands there now is in the post alone.
  sql`create table post_edition (
    post_id bigint not null references post on delete cascade,
    version integer not null,
    text text not null,
    full_text text,
    warning text not null,
    sensitive boolean not null,
    language text,
    written_at timestamptz(3) not null,
    primary key (post_id, version)
  )`,
  sql`alter table notification drop constraint notification_type_check`,
  sql`alter table notification add constraint notification_type_check
    check (type in ('mention', 'reblog', 'favourite', 'follow', 'update'))`,
]

/** Posts can be edited, and what they said before can be read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
