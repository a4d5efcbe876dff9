import { type Kysely, sql } from 'kysely'

const statements = [
  sql`create table medium (
    id bigint primary key,
    owner_id bigint not null references account on delete cascade,
    post_id bigint references post on delete cascade,
    place smallint not null default 0,
    kind text not null check (kind in ('image', 'video')),
    type text not null,
    full_blob text not null,
    full_bytes bigint not null,
    width integer not null,
    height integer not null,
    small_blob text,
    small_width integer,
    small_height integer,
    blurhash text,
    moving boolean not null default false,
    seconds real,
    description text not null default '',
    focus_x real not null default 0,
    focus_y real not null default 0,
    created_at timestamptz(3) not null,
    free_since timestamptz(3),
    check ((post_id is null) = (free_since is not null))
  )`,
  sql`create index medium_post on medium (post_id, place) where post_id is not null`,
  sql`create index medium_owner on medium (owner_id, post_id)`,
  sql`create index medium_free on medium (free_since) where free_since is not null`,
  sql`create index medium_full on medium (full_blob)`,
  sql`create index medium_small on medium (small_blob) where small_blob is not null`,
  sql`create table upload (
    id bigint primary key,
    owner_id bigint not null references account on delete cascade,
    size bigint not null,
    received bigint not null default 0 check (received <= size),
    touched_at timestamptz(3) not null
  )`,
  sql`create index upload_owner on upload (owner_id)`,
  sql`create index upload_age on upload (touched_at)`,
  sql`alter table post_edition add column media_ids bigint[] not null default '{}'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
