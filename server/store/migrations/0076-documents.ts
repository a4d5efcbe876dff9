import { type Kysely, sql } from 'kysely'

const statements = [
  // What the organisation says about this Birdhouse; each change is another row, so that what held earlier can be read.
  sql`create table document (
    id bigint primary key,
    kind text not null check (kind in ('about', 'privacy', 'terms')),
    text text not null,
    effective_on date not null,
    created_at timestamptz(3) not null
  )`,
  sql`create index document_kind on document (kind, effective_on desc, id desc)`,
  // What apps are told before anybody signs in.
  sql`alter table organisation add column contact_email text not null default '',
    add column contact_account_id bigint references account on delete set null,
    add column counts_shown boolean not null default false`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
