import { type Kysely, sql } from 'kysely'

const statements = [
  // What somebody keeps in mind about a person, for themselves.
  sql`create table person_note (
    account_id bigint not null references account on delete cascade,
    about_id bigint not null references account on delete cascade,
    words text not null,
    primary key (account_id, about_id)
  )`,
  sql`create index person_note_about on person_note (about_id)`,
  // Whom somebody shows on their profile; the id is what the list is paged by.
  sql`create table endorsement (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    endorsed_id bigint not null references account on delete cascade,
    unique (account_id, endorsed_id)
  )`,
  sql`create index endorsement_endorsed on endorsement (endorsed_id)`,
  // Hashtags that somebody shows on their profile.
  sql`create table featured_hashtag (
    id bigint primary key,
    account_id bigint not null references account on delete cascade,
    hashtag_id bigint not null references hashtag on delete cascade,
    unique (account_id, hashtag_id)
  )`,
  sql`create index featured_hashtag_hashtag on featured_hashtag (hashtag_id)`,
  // Whom somebody does not want to be suggested again.
  sql`create table suggestion_dismissal (
    account_id bigint not null references account on delete cascade,
    dismissed_id bigint not null references account on delete cascade,
    primary key (account_id, dismissed_id)
  )`,
  sql`create index suggestion_dismissal_dismissed on suggestion_dismissal (dismissed_id)`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
