import { type Kysely, sql } from 'kysely'

const statements = [
  // Unit -1: who was added later, as in announcement_count.
  sql`create table announcement_verdict (
    announcement_id bigint not null references announcement on delete cascade,
    unit_id smallint not null,
    useful boolean not null,
    people integer not null check (people >= 0),
    primary key (announcement_id, unit_id, useful)
  )`,
  sql`insert into announcement_verdict (announcement_id, unit_id, useful, people)
    select announcement_id, case when joined then -1 else unit_id end, useful, count(*)
    from addressee where useful is not null group by 1, 2, 3`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
