import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table organisation (
    id smallint primary key default 1 check (id = 1),
    name text not null,
    purpose text not null default '',
    post_limit integer not null default 140 check (post_limit between 140 and 5000),
    sample boolean not null default false,
    set_up_at timestamptz,
    setup_token bytea
  )`,
  sql`create table account (
    id bigint primary key,
    handle text not null unique check (handle = lower(handle)),
    name text not null,
    email text,
    password_hash text,
    note text not null default '',
    department text not null default '',
    team text not null default '',
    location text not null default '',
    role text not null default '',
    manager_id bigint references account on delete set null,
    working_hours text not null default '',
    time_zone text not null default '',
    languages text[] not null default '{}',
    permission text not null default 'member' check (permission in ('member', 'administrator')),
    state text not null check (state in ('invited', 'active', 'suspended', 'left')),
    folded text not null,
    sample_note text,
    welcomed_at timestamptz,
    created_at timestamptz(3) not null default now()
  )`,
  sql`create unique index account_email on account (lower(email))`,
  sql`create index account_name on account (lower(name), id)`,
  sql`create index account_team on account (team)`,
  sql`create index account_manager on account (manager_id)`,
  sql`create table account_count (
    account_id bigint primary key references account on delete cascade,
    posts integer not null default 0,
    followers integer not null default 0,
    following integer not null default 0,
    last_post_on date
  ) with (fillfactor = 70)`,
  sql`create table session (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    kind text not null check (kind in ('browser', 'token')),
    name text not null,
    token_hash bytea not null unique,
    created_at timestamptz(3) not null default now(),
    last_used_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null
  )`,
  sql`create index session_account on session (account_id)`,
  sql`create table invitation (
    id bigint primary key,
    token_hash bytea not null unique,
    name text,
    account_id bigint references account on delete cascade,
    permission text not null default 'member' check (permission in ('member', 'administrator')),
    created_by bigint references account on delete set null,
    created_at timestamptz(3) not null default now(),
    expires_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  sql`create table follow (
    follower_id bigint not null references account on delete cascade,
    followee_id bigint not null references account on delete cascade,
    created_at timestamptz(3) not null default now(),
    primary key (follower_id, followee_id),
    check (follower_id <> followee_id)
  )`,
  sql`create index follow_followee on follow (followee_id, follower_id)`,
  sql`create table hashtag (id bigint primary key, folded text not null unique, name text not null)`,
  sql`create index hashtag_prefix on hashtag (folded text_pattern_ops)`,
  sql`create table hashtag_follow (
    account_id bigint not null references account on delete cascade,
    hashtag_id bigint not null references hashtag on delete cascade,
    created_at timestamptz(3) not null default now(),
    primary key (account_id, hashtag_id)
  )`,
  sql`create index hashtag_follow_hashtag on hashtag_follow (hashtag_id, account_id)`,
  sql`create table post (
    id bigint primary key,
    author_id bigint not null references account on delete cascade,
    visibility text not null check (visibility in ('company', 'followers', 'direct')),
    quiet boolean not null,
    text text not null,
    full_text text,
    language text,
    in_reply_to_id bigint references post on delete set null,
    in_reply_to_account_id bigint references account on delete set null,
    thread_id bigint not null,
    boost_of_id bigint references post on delete cascade,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    deleted_at timestamptz(3)
  )`,
  sql`create index post_author on post (author_id, id desc)`,
  sql`create index post_thread on post (thread_id, id)`,
  sql`create index post_reply on post (in_reply_to_id) where in_reply_to_id is not null`,
  sql`create unique index post_boost on post (boost_of_id, author_id) where boost_of_id is not null`,
  sql`create index post_company on post (id desc)
    where visibility = 'company' and not quiet and boost_of_id is null and in_reply_to_id is null and deleted_at is null`,
  sql`create table post_count (
    post_id bigint primary key references post on delete cascade,
    replies integer not null default 0,
    boosts integer not null default 0,
    favourites integer not null default 0
  ) with (fillfactor = 70)`,
  sql`create table post_mention (
    post_id bigint not null references post on delete cascade,
    account_id bigint not null references account on delete cascade,
    primary key (post_id, account_id)
  )`,
  sql`create index post_mention_account on post_mention (account_id, post_id desc)`,
  sql`create table post_hashtag (
    hashtag_id bigint not null references hashtag on delete cascade,
    post_id bigint not null references post on delete cascade,
    primary key (hashtag_id, post_id)
  )`,
  sql`create index post_hashtag_post on post_hashtag (post_id)`,
  sql`create table post_search (post_id bigint primary key references post on delete cascade, words tsvector not null)`,
  sql`create index post_search_words on post_search using gin (words)`,
  sql`create table favourite (
    account_id bigint not null references account on delete cascade,
    post_id bigint not null references post on delete cascade,
    id bigint not null,
    primary key (account_id, post_id)
  )`,
  sql`create index favourite_post on favourite (post_id, id desc)`,
  sql`create index favourite_account on favourite (account_id, id desc)`,
  sql`create table bookmark (
    account_id bigint not null references account on delete cascade,
    post_id bigint not null references post on delete cascade,
    id bigint not null,
    primary key (account_id, post_id)
  )`,
  sql`create index bookmark_account on bookmark (account_id, id desc)`,
  sql`create table idempotency (
    account_id bigint not null references account on delete cascade,
    key text not null,
    post_id bigint not null references post on delete cascade,
    created_at timestamptz(3) not null default now(),
    primary key (account_id, key)
  )`,
  sql`create index idempotency_age on idempotency (created_at)`,
  // No foreign keys here: entries are written by the hundred and are dropped with their account or post by hand.
  sql`create table home_entry (
    account_id bigint not null,
    post_id bigint not null,
    why smallint not null,
    hashtag_id bigint,
    primary key (account_id, post_id)
  )`,
  sql`create table marker (
    account_id bigint not null references account on delete cascade,
    name text not null check (name in ('home', 'notifications')),
    last_read_id bigint not null,
    version integer not null default 1,
    updated_at timestamptz(3) not null default now(),
    primary key (account_id, name)
  )`,
  sql`create table notification (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    type text not null check (type in ('mention', 'reblog', 'favourite', 'follow')),
    from_id bigint not null references account on delete cascade,
    post_id bigint references post on delete cascade,
    created_at timestamptz(3) not null default now()
  )`,
  sql`create index notification_account on notification (account_id, id desc)`,
  sql`create unique index notification_once on notification (account_id, type, from_id, post_id) nulls not distinct`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
