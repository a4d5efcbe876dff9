import { type Kysely, sql } from 'kysely'

const statements = [
  // A published plan: how far its audience has been brought onto it. A correction that asks again begins it anew.
  sql`create table plan_run (
    announcement_id bigint primary key references announcement on delete cascade,
    revision integer not null,
    started_at timestamptz(3) not null,
    plan jsonb not null,
    reached_account bigint not null default 0,
    complete boolean not null default false
  )`,
  sql`create index plan_run_open on plan_run (started_at) where not complete`,
  // Where somebody stands in a plan: the step that comes next, and when it is due to them; no hour once nothing comes any more.
  sql`create table plan_walk (
    announcement_id bigint not null references plan_run on delete cascade,
    account_id bigint not null references account on delete cascade,
    step smallint not null,
    started_at timestamptz(3) not null,
    due_at timestamptz(3),
    primary key (announcement_id, account_id)
  ) with (fillfactor = 80)`,
  sql`create index plan_walk_due on plan_walk (due_at) where due_at is not null`,
  sql`create index plan_walk_account on plan_walk (account_id)`,
  // "message_id" is the delivery by whose id the message goes that carries this one; several are a digest.
  // "lease" says whose try it is; it ends by the clock of the database, so that nodes whose clocks differ agree.
  sql`create table delivery (
    id bigint primary key,
    announcement_id bigint not null references announcement on delete cascade,
    revision integer not null,
    step smallint not null,
    channel text not null check (channel ~ '^[a-z]+$'),
    account_id bigint references account on delete cascade,
    place_id bigint references place on delete cascade,
    urgent boolean not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'refused', 'passed')),
    message_id bigint,
    code text unique,
    next_at timestamptz(3) not null,
    tries smallint not null default 0,
    lease bigint,
    leased_until timestamptz(3),
    said text not null default '',
    created_at timestamptz(3) not null,
    done_at timestamptz(3),
    check ((account_id is null) <> (place_id is null)),
    unique nulls not distinct (announcement_id, revision, step, account_id, place_id)
  ) with (fillfactor = 70)`,
  sql`create index delivery_waiting on delivery (channel, next_at) where state = 'waiting'`,
  sql`create index delivery_together on delivery (message_id) where state = 'waiting'`,
  sql`create index delivery_account on delivery (account_id)`,
  sql`create index delivery_place on delivery (place_id, id) where place_id is not null`,
  // What became of a step, which stays when the deliveries of each are deleted.
  sql`create table delivery_count (
    announcement_id bigint not null references announcement on delete cascade,
    step smallint not null,
    channel text not null,
    state text not null,
    messages integer not null,
    primary key (announcement_id, step, channel, state)
  ) with (fillfactor = 50)`,
  // Ways on which somebody wants no announcements, and which of their personal links count: those of the last generation.
  sql`create table contact_choice (
    account_id bigint primary key references account on delete cascade,
    unwanted text[] not null default '{}',
    links integer not null default 0
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
