import { type Kysely, sql } from 'kysely'

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

/** The same as before in an eighth of the time: 40 µs for a post of thirteen words. */
const statements = [
  sql.raw(`create or replace function search_stem(tag text, word text) returns text language sql immutable parallel safe as $$
    select case when length(word) > 2 then '~' || tag || ':' || (case tag ${cases} end)[1] end $$`),
  sql.raw(`create or replace function search_vector(words text[], language text, marks text[]) returns tsvector
    language plpgsql immutable parallel safe as $$
    declare
      entries text := '';
      word text;
      stem text;
      tag text := lower(split_part(language, '-', 1));
      place int := 0;
    begin
      foreach word in array words loop
        place := place + 1;
        exit when place >= 16000;
        entries := entries || ' ''' || word || ''':' || place;
        if length(word) > 2 then
          stem := (case tag ${cases} end)[1];
          if stem is not null then entries := entries || ' ''~' || tag || ':' || stem || ''':' || place; end if;
        end if;
      end loop;
      foreach word in array marks loop
        entries := entries || ' ''' || word || '''';
      end loop;
      return entries::tsvector;
    end $$`),
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db)
}
