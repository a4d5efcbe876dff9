import { type Kysely, sql } from 'kysely'

const statements = [
  sql`alter table post add column hidden_at timestamptz(3)`,
  sql`create table decision (
    id bigint primary key,
    person_id bigint not null references account on delete cascade,
    kind text not null check (kind in ('dismissed', 'hidden', 'suspended')),
    words text not null,
    by_id bigint not null references account on delete cascade,
    created_at timestamptz(3) not null default now(),
    appeal text,
    appealed_at timestamptz(3),
    upheld boolean,
    answer text,
    answered_at timestamptz(3)
  )`,
  sql`create index decision_person on decision (person_id, id desc)`,
  sql`create index decision_appealed on decision (id desc) where appealed_at is not null and answered_at is null`,
  sql`create table report (
    id bigint primary key,
    reporter_id bigint not null references account on delete cascade,
    person_id bigint not null references account on delete cascade,
    category text not null check (category in ('violation', 'legal', 'spam', 'other')),
    comment text not null,
    created_at timestamptz(3) not null default now(),
    decision_id bigint references decision on delete cascade
  )`,
  sql`create index report_open on report (id desc) where decision_id is null`,
  sql`create index report_person on report (person_id, id desc)`,
  sql`create index report_reporter on report (reporter_id, id desc)`,
  sql`create index report_decision on report (decision_id) where decision_id is not null`,
  sql`create table report_post (
    report_id bigint not null references report on delete cascade,
    post_id bigint not null references post on delete cascade,
    primary key (report_id, post_id)
  )`,
  sql`create index report_post_post on report_post (post_id)`,
  sql`create table report_note (
    id bigint primary key,
    report_id bigint not null references report on delete cascade,
    by_id bigint not null references account on delete cascade,
    text text not null,
    created_at timestamptz(3) not null default now()
  )`,
  sql`create index report_note_report on report_note (report_id, id)`,
  // Which there are is for the code to know.
  sql`alter table notification drop constraint notification_type_check`,
  sql`alter table notification add constraint notification_type_check check (type ~ '^[a-z_]+$')`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
