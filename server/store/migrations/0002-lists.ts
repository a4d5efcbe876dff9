import { type Kysely, sql } from 'kysely'

/** Indexes that lists need in a large organisation. */
const statements = [
  // Words of name and handle, and of where somebody works and as what, each found by its beginning. `words.ts` in the domain asks with the same expressions.
  sql`create index account_named on account using gin (array_to_tsvector(array_remove(string_to_array(folded, ' '), '')))`,
  sql`create index account_works on account using gin (array_to_tsvector(array_remove(string_to_array(
    regexp_replace(normalize(lower(role || ' ' || team || ' ' || location), nfd), '[\u0300-\u036f]', '', 'g'), ' '), '')))`,
  sql`create index account_count_followers on account_count (followers desc, account_id)`,
  sql`create index account_location on account (location)`,
  sql`create index post_boosts on post (author_id, id desc) where boost_of_id is not null`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
