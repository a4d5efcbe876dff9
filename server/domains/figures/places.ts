import { type Kysely, sql as raw } from 'kysely'
import { loosePeople } from '#rules/measures/release/labels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import type { Place, State } from './state.ts'

/** What places were sent and how many were briefed there: counted by place, never by person. What is forgotten stays as it was shown. */
export async function nextPlaces(
  sql: Kysely<Tables>,
  id: string,
  before: State['places'],
): Promise<State['places']> {
  const { rows } = await raw<Place>`
    select p.id::text as id, p.channel, p.name, count(*)::int as sent, nullif(max(coalesce(v.sent_to, 0)), 0)::int as members,
      (select max(b.briefed) from board b where b.place_id = p.id and b.announcement_id = ${id}::bigint)::int as briefed
    from delivery v join place p on p.id = v.place_id
    where v.announcement_id = ${id}::bigint and v.state = 'sent' group by p.id order by p.name, p.id`.execute(
    sql,
  )
  return rows.length === 0 ? before : rows.map((row) => ({ ...row, briefed: briefedAt(row, before) }))
}

export function briefedAt({ id, briefed }: Place, before: readonly Place[]): number | null {
  return briefed === null ? null : loosePeople(before.find((one) => one.id === id)?.briefed ?? 0, briefed)
}
