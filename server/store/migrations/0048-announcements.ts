import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table sender (
    id bigint primary key,
    name text not null,
    budget_hours integer check (budget_hours > 0),
    archived_at timestamptz(3)
  )`,
  sql`create unique index sender_name on sender (lower(name)) where archived_at is null`,
  sql`create table announcement (
    id bigint primary key,
    author_id bigint not null references account on delete cascade,
    sender_id bigint references sender on delete set null,
    level text not null check (level in ('information', 'important', 'confirm', 'emergency')),
    state text not null check (state in
      ('draft', 'waiting', 'scheduled', 'publishing', 'published', 'withdrawn', 'expired')),
    purpose text not null,
    condition text not null,
    joiners boolean not null,
    duty text not null,
    reason text not null,
    language text not null,
    revision integer not null default 1 check (revision > 0),
    plan jsonb not null,
    blackouts_ignored boolean not null default false,
    approver_id bigint references account on delete set null,
    refusal text,
    created_at timestamptz(3) not null,
    changed_at timestamptz(3) not null,
    publish_at timestamptz(3),
    published_at timestamptz(3),
    revised_at timestamptz(3),
    expires_at timestamptz(3),
    ended_at timestamptz(3),
    place bigint,
    addressed integer not null default 0,
    joined integer not null default 0,
    check ((published_at is not null) = (state in ('published', 'withdrawn', 'expired')))
  )`,
  sql`create index announcement_author on announcement (author_id, id desc)`,
  sql`create index announcement_place on announcement (place desc) where place is not null`,
  sql`create index announcement_due on announcement (publish_at) where state in ('scheduled', 'publishing')`,
  sql`create index announcement_standing on announcement (expires_at) where state = 'published'`,
  // The words of each revision, in each language they were written in.
  sql`create table announcement_text (
    announcement_id bigint not null references announcement on delete cascade,
    revision integer not null,
    language text not null,
    short text not null,
    full_text text,
    primary key (announcement_id, revision, language)
  )`,
  // Parts of an audience, none of them under five people; "id" is their order by name, 0 for all who were rolled up.
  sql`create table announcement_unit (
    announcement_id bigint not null references announcement on delete cascade,
    id smallint not null,
    name text not null,
    addressed integer not null,
    primary key (announcement_id, id)
  )`,
  // "place" is the announcement's: a lane is read in the order of publishing.
  // When something happened is kept to the hour: enough for a curve, too coarse to follow a person.
  sql`create table addressee (
    announcement_id bigint not null references announcement on delete cascade,
    account_id bigint not null references account on delete cascade,
    place bigint not null,
    unit_id smallint not null,
    joined boolean not null default false,
    delivered_at timestamptz(0),
    seen_at timestamptz(0),
    read_at timestamptz(0),
    confirmed_at timestamptz(0),
    confirmed_revision integer,
    useful boolean,
    dismissed boolean not null default false,
    primary key (announcement_id, account_id)
  ) with (fillfactor = 70)`,
  sql`create index addressee_account on addressee (account_id, place desc)`,
  sql`create table receipt (
    announcement_id bigint not null,
    account_id bigint not null,
    channel text not null check (channel ~ '^[a-z]+$'),
    delivered_at timestamptz(0),
    seen_at timestamptz(0),
    read_at timestamptz(0),
    confirmed_at timestamptz(0),
    primary key (announcement_id, account_id, channel),
    foreign key (announcement_id, account_id) references addressee on delete cascade
  ) with (fillfactor = 70)`,
  // People by hour, as they were counted when it happened; channel 'any' is whichever came first.
  sql`create table announcement_count (
    announcement_id bigint not null references announcement on delete cascade,
    unit_id smallint not null,
    channel text not null,
    kind text not null check (kind in ('delivered', 'seen', 'read', 'confirmed')),
    hour timestamptz(0) not null,
    people integer not null,
    primary key (announcement_id, unit_id, channel, kind, hour)
  ) with (fillfactor = 50)`,
  sql`create table blackout (
    id bigint primary key,
    name text not null,
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    check (starts_at < ends_at)
  )`,
  sql`create index blackout_ends on blackout (ends_at)`,
  sql`alter table medium add column announcement_id bigint references announcement on delete cascade`,
  sql`alter table medium drop constraint medium_check`,
  sql`alter table medium add constraint medium_place_check check (
    (post_id is null and announcement_id is null) = (free_since is not null)
    and (post_id is null or announcement_id is null))`,
  sql`create index medium_announcement on medium (announcement_id, place) where announcement_id is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
