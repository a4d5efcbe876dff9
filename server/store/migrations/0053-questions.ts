import { type Kysely, sql } from 'kysely'

const statements = [
  // What is asked about an announcement, and of how many. "released" is what was last shown of the answers.
  sql`create table question (
    id bigint primary key,
    announcement_id bigint not null unique references announcement on delete cascade,
    words text not null,
    options text[] not null check (cardinality(options) between 2 and 6),
    correct smallint not null check (correct between 0 and cardinality(options) - 1),
    asked integer not null default 0,
    asked_seen integer not null default 0,
    released jsonb,
    made_at timestamptz(3) not null,
    closes_at timestamptz(3) not null
  )`,
  // Who was asked, when, and whether it is settled; never what they said.
  sql`create table asked (
    question_id bigint not null references question on delete cascade,
    account_id bigint not null references account on delete cascade,
    asked_at timestamptz(0) not null,
    had_seen boolean not null,
    settled boolean not null default false,
    primary key (question_id, account_id)
  )`,
  sql`create index asked_account on asked (account_id, asked_at desc)`,
  // What was said, counted: there is no row of one answer.
  sql`create table answer_count (
    question_id bigint not null references question on delete cascade,
    had_seen boolean not null,
    answer text not null check (answer in ('right', 'wrong', 'unsure')),
    people integer not null,
    primary key (question_id, had_seen, answer)
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
