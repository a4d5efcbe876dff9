import { type RawBuilder, sql as raw } from 'kysely'
import { fold } from '#rules/text/fold.ts'

const MOST = 5

/** As the index `account_named` has it. */
const NAMED = raw`array_to_tsvector(array_remove(string_to_array(folded, ' '), ''))`

/** As the index `account_works` has it; these are not stored folded. */
const WORKS = raw`array_to_tsvector(array_remove(string_to_array(
  regexp_replace(normalize(lower(role || ' ' || team || ' ' || location), nfd), '[\u0300-\u036f]', '', 'g'), ' '), ''))`

/** For each word asked for, that it begins a word of the name or the handle. Empty when no word is asked for. */
export const beginsName = (q: string): RawBuilder<boolean>[] =>
  beginnings(q).map((begun) => raw<boolean>`${NAMED} @@ ${begun}::tsquery`)

/** The same, or a word of the role, the team or the place. */
export const beginsNameOrWork = (q: string): RawBuilder<boolean>[] =>
  beginnings(q).map((begun) => raw<boolean>`(${NAMED} @@ ${begun}::tsquery or ${WORKS} @@ ${begun}::tsquery)`)

function beginnings(q: string): string[] {
  const words = fold(q).split(/\s+/).filter(Boolean)
  return words.slice(0, MOST).map((word) => `'${word.replace(/['\\]/g, '$&$&')}':*`)
}
