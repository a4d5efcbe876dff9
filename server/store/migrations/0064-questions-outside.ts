import { type Kysely, sql } from 'kysely'

const statements = [
  // A question goes out like an announcement, on each way once: of no revision, its steps are the ways.
  sql`alter table delivery add column question_id bigint references question on delete cascade`,
  sql`create index delivery_question on delivery (question_id, account_id) where question_id is not null`,
  // When it is looked at next whether somebody is to be asked outside the app; no hour once they are not any more.
  sql`alter table asked add column look_at timestamptz(3)`,
  sql`create index asked_look on asked (look_at) where look_at is not null`,
  sql`update asked k set look_at = q.made_at from question q where q.id = k.question_id and not k.settled and q.closes_at > now()`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
