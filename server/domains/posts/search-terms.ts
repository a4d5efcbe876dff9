import { type Kysely, sql as raw } from 'kysely'
import type { SearchPart, SearchQuery } from '#rules/text/search-query.ts'
import { idAt } from '#server/base/ids.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Page } from './lists.ts'

/** What the index is asked for: a `tsquery`, and the ids between which it looks. Null when nothing can be found. */
export type Terms = { query: string; page: Page }

type Known = {
  people: Record<string, string> | null
  groups: Record<string, string> | null
  stems: Record<string, string[]> | null
  days: Record<string, string> | null
}

/** One query for all that the words of a search stand for: people, groups, stems, and when days begin where the reader is. */
async function lookUp(sql: Kysely<Tables>, readerId: string, parts: readonly SearchPart[]): Promise<Known> {
  const named = (kind: 'from' | 'in') => parts.flatMap((part) => (part.kind === kind ? [part.name] : []))
  const words = parts.flatMap((part) => (part.kind === 'word' ? [part.word] : []))
  const days = parts.flatMap((part) =>
    part.kind === 'days' ? [part.from, part.to].filter((day) => day !== null) : [],
  )
  const { rows } = await raw<Known>`
    select (select json_object_agg(handle, id::text) from account where handle = any(${named('from')}::text[])) as people,
      (select json_object_agg(handle, id::text) from "group" where handle = any(${named('in')}::text[])) as groups,
      (select json_object_agg(word, to_json(search_stems(word))) from (select distinct unnest(${words}::text[]) as word) w) as stems,
      (select json_object_agg(day, (day::timestamp at time zone coalesce(nullif(a.time_zone, ''), 'UTC')))
        from (select distinct unnest(${days}::text[]) as day) d, account a where a.id = ${readerId}::bigint) as days`.execute(
    sql,
  )
  return rows[0] ?? { people: null, groups: null, stems: null, days: null }
}

const MOST_PARTS = 20

export async function findTerms(
  sql: Kysely<Tables>,
  readerId: string,
  { parts: all, unfinished }: SearchQuery,
  page: Page,
): Promise<Terms | null> {
  const parts = all.slice(0, MOST_PARTS)
  const known = await lookUp(sql, readerId, parts)
  const terms: string[] = []
  let range = page
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'days') {
      // To be outside of some days is to be before them or after them, which is no range.
      if (part.not) return null
      range = narrow(range, part, known.days ?? {})
      continue
    }
    const begun = unfinished && at === all.length - 1
    const term = termOf(part, known, readerId, begun)
    if (term === null && !part.not) return null
    if (term !== null) terms.push(part.not ? `!(${term})` : `(${term})`)
  }
  return terms.length === 0 && range === page ? null : { query: terms.join(' & '), page: range }
}

/** Null for somebody or something that is not there. */
function termOf(
  part: Exclude<SearchPart, { kind: 'days' }>,
  known: Known,
  readerId: string,
  begun: boolean,
): string | null {
  if (part.kind === 'mark')
    return part.mark === 'has:media' ? `':has:picture' | ':has:video'` : `':${part.mark}'`
  if (part.kind === 'language') return `':lang:${part.tag}'`
  if (part.kind === 'phrase') return part.words.map((word) => `'${word}'`).join(' <-> ')
  if (part.kind === 'word') {
    const stems = (known.stems?.[part.word] ?? []).map((stem) => `'${stem}'`)
    return [`'${part.word}'${begun ? ':*' : ''}`, ...stems].join(' | ')
  }
  const id =
    part.kind === 'in' ? known.groups?.[part.name] : part.name === 'me' ? readerId : known.people?.[part.name]
  return id === undefined ? null : `':${part.kind}:${id}'`
}

function narrow(
  page: Page,
  { from, to }: { from: string | null; to: string | null },
  days: Record<string, string>,
): Page {
  const idOf = (day: string | null) => {
    const at = day === null ? undefined : days[day]
    return at === undefined ? undefined : BigInt(idAt(new Date(at), 0))
  }
  const [first, end] = [idOf(from), idOf(to)]
  const least = (a: string | undefined, b: bigint | undefined) =>
    b === undefined ? a : a === undefined || BigInt(a) > b ? String(b > 0n ? b : 0n) : a
  const most = (a: string | undefined, b: bigint | undefined) =>
    b === undefined ? a : a === undefined || BigInt(a) < b ? String(b > 0n ? b : 0n) : a
  const after = first === undefined ? undefined : first - 1n
  return {
    ...page,
    max_id: least(page.max_id, end),
    ...(page.min_id === undefined
      ? { since_id: most(page.since_id, after) }
      : { min_id: most(page.min_id, after) }),
  }
}
