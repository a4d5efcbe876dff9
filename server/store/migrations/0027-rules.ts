import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table rule (
    id bigint primary key,
    place smallint not null,
    text text not null,
    hint text not null,
    gone_at timestamptz(3)
  )`,
  sql`create table rule_book (
    one boolean primary key default true check (one),
    revision integer not null default 0
  )`,
  sql`insert into rule_book default values`,
  sql`alter table report add column rule_ids bigint[] not null default '{}'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
