import { type Kysely, sql } from 'kysely'

const statements = [
  // No foreign keys: what was done stays, whatever becomes of the people.
  sql`create table audit_entry (
    number bigint primary key,
    at timestamptz(3) not null,
    by_id bigint,
    kind text not null,
    about_id bigint,
    facts text not null,
    hash bytea not null
  )`,
  sql`create index audit_entry_kind on audit_entry (kind, number desc)`,
  sql`create index audit_entry_by on audit_entry (by_id, number desc) where by_id is not null`,
  sql`create index audit_entry_about on audit_entry (about_id, number desc) where about_id is not null`,
  sql`create function refuse_audit_change() returns trigger language plpgsql as $$
    begin raise exception 'The audit log is only ever added to.'; end $$`,
  sql`create trigger audit_entry_stays before update or delete or truncate on audit_entry
    for each statement execute function refuse_audit_change()`,
  sql`create table audit_head (
    one boolean primary key default true check (one),
    number bigint not null,
    hash bytea not null
  )`,
  sql`insert into audit_head (number, hash) values (0, '')`,
  sql`create trigger audit_head_stays before delete or truncate on audit_head
    for each statement execute function refuse_audit_change()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
