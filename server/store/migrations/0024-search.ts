import { type Kysely, sql } from 'kysely'

/** Languages of which PostgreSQL knows how words end, by their tag. */
const STEMMED = {
  ar: 'arabic',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
}

const cases = Object.entries(STEMMED)
  .map(([tag, name]) => `when '${tag}' then ts_lexize('pg_catalog.${name}_stem', word)`)
  .join(' ')
const tags = Object.keys(STEMMED)
  .map((tag) => `'${tag}'`)
  .join(', ')

/**
 * What search finds a post by: its words as they are written, at their places; `~en:meet`, the stem of a word in the post's language, so that
 * a stem of one language is never taken for one of another; and marks, such as `:has:poll` or `:from:` and an id. Words have neither
 * `~` nor `:`, so that the beginning of a word is the beginning of a word only.
 */
const statements = [
  sql.raw(`create function search_stem(tag text, word text) returns text language sql immutable parallel safe as $$
    select '~' || tag || ':' || (case tag ${cases} end)[1] where length(word) > 2 $$`),
  sql.raw(`create function search_stems(word text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(stem), '{}') from (
      select search_stem(tag, word) as stem from unnest(array[${tags}]) tag) s where stem is not null $$`),
  sql`create function search_vector(words text[], language text, marks text[]) returns tsvector
    language sql immutable parallel safe as $$
    select coalesce(string_agg(entry, ' '), '')::tsvector from (
      select '''' || word || ''':' || place as entry from unnest(words) with ordinality as w(word, place) where place < 16000
      union all
      select '''' || search_stem(lower(split_part(language, '-', 1)), word) || ''':' || place
        from unnest(words) with ordinality as w(word, place) where place < 16000
      union all
      select '''' || mark || '''' from unnest(marks) mark) entries $$`,
  sql`create function search_marks(id bigint) returns text[] language sql stable as $$
    select array_remove(array[
      ':from:' || p.author_id, ':in:' || p.group_id, ':lang:' || lower(split_part(p.language, '-', 1)),
      case when p.in_reply_to_id is not null then ':is:reply' end,
      case when exists (select from poll o where o.post_id = p.id) then ':has:poll' end,
      case when exists (select from medium m where m.post_id = p.id and m.kind = 'image') then ':has:picture' end,
      case when exists (select from medium m where m.post_id = p.id and m.kind = 'video') then ':has:video' end,
      case when concat(p.text, ' ', p.full_text) ~* 'https?://' then ':has:link' end], null)
    from post p where p.id = search_marks.id $$`,
  sql`create table searched as
    select s.post_id, (
      select coalesce(string_agg(entry, ' '), '')::tsvector from (
        select '''' || replace(replace(u.lexeme, '\', '\\'), '''', '''''') || '''' || coalesce(':' || array_to_string(u.positions, ','), '') as entry
          from unnest(s.words) u
        union all
        select '''' || search_stem(lower(split_part(p.language, '-', 1)), u.lexeme) || '''' || coalesce(':' || array_to_string(u.positions, ','), '')
          from unnest(s.words) u where u.lexeme ~ '^[[:alnum:]]+$'
        union all
        select '''' || mark || '''' from unnest(search_marks(p.id)) mark) entries) as words
    from post_search s join post p on p.id = s.post_id order by s.post_id`,
  sql`drop index post_search_words`,
  sql`truncate post_search`,
  sql`insert into post_search (post_id, words) select post_id, words from searched order by post_id`,
  sql`create index post_search_words on post_search using gin (words)`,
  sql`drop table searched`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
