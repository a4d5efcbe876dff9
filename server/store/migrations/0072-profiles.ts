import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table account
    add column avatar_blob text,
    add column avatar_description text not null default '',
    add column header_blob text,
    add column header_description text not null default '',
    add column fields jsonb not null default '[]',
    add column bot boolean not null default false,
    add column discoverable boolean not null default true,
    add column post_visibility text not null default 'company' check (post_visibility in ('company', 'followers')),
    add column post_quiet boolean not null default false,
    add column post_sensitive boolean not null default false,
    add column post_language text`,
  // For the sweep of files: few have pictures.
  sql`create index account_avatar on account (avatar_blob) where avatar_blob is not null`,
  sql`create index account_header on account (header_blob) where header_blob is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
