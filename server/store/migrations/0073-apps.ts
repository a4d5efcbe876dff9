import { type Kysely, sql } from 'kysely'

const statements = [
  // A program that somebody else wrote, as it registered itself. `mark` is the same for all that say the same of themselves.
  sql`create table app (
    id bigint primary key,
    client_id text not null unique,
    secret_hash bytea not null,
    name text not null,
    website text,
    redirect_uris text[] not null,
    scopes text[] not null,
    mark bytea not null,
    created_at timestamptz(3) not null default now(),
    used_on date
  )`,
  sql`create index app_mark on app (mark)`,
  sql`create index app_created on app (created_at)`,
  // What a person gave an app is a session: it ends as others do.
  sql`alter table session drop constraint session_kind_check`,
  sql`alter table session add constraint session_kind_check check (kind in ('browser', 'token', 'app'))`,
  sql`alter table session add column app_id bigint references app on delete cascade`,
  sql`alter table session add column scopes text[]`,
  sql`alter table session add column refresh_hash bytea unique`,
  // Its tokens were given for a challenge, and not for the secret of the app.
  sql`alter table session add column secretless boolean not null default false`,
  sql`alter table session add constraint session_of_app
    check ((kind = 'app') = (app_id is not null) and (kind = 'app') = (scopes is not null))`,
  sql`create index session_app on session (app_id) where app_id is not null`,
  // Refresh tokens that were used: one that comes again was stolen.
  sql`create table app_refresh (
    refresh_hash bytea primary key,
    session_id bigint not null references session on delete cascade
  )`,
  sql`create index app_refresh_session on app_refresh (session_id)`,
  // By whom an app was let in, until it fetches its token. Ends with the browser's session that let it in; `session_id`: what came of it.
  sql`create table app_code (
    code_hash bytea primary key,
    app_id bigint not null references app on delete cascade,
    by_session_id bigint references session on delete set null,
    session_id bigint references session on delete set null,
    redirect_uri text not null,
    scopes text[] not null,
    challenge text,
    used_at timestamptz(3),
    expires_at timestamptz(3) not null
  )`,
  sql`create index app_code_by on app_code (by_session_id)`,
  sql`create index app_code_session on app_code (session_id)`,
  sql`create index app_code_app on app_code (app_id)`,
  // Of an app itself, without a person.
  sql`create table app_token (
    token_hash bytea primary key,
    app_id bigint not null references app on delete cascade,
    scopes text[] not null,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null
  )`,
  sql`create index app_token_app on app_token (app_id, created_at)`,
  // Those that may be let in, where only these may.
  sql`create table app_listed (
    mark bytea primary key,
    name text not null,
    website text,
    redirect_uris text[] not null,
    created_at timestamptz(3) not null default now()
  )`,
  sql`create table app_policy (id int primary key default 1 check (id = 1), only_listed boolean not null default false)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
