import { type Kysely, sql as raw } from 'kysely'
import { loosePeople } from '#rules/measures/release/labels.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { JOINED_UNIT } from '../announcements/index.ts'
import type { State, Unit, Verdicts } from './state.ts'

type Row = { unit: number; useful: boolean; people: number }

/** What readers said, by unit. Each cell moves on its own and what is said of all is their sum, so that nothing can be taken from another. */
export async function nextVerdicts(
  sql: Kysely<Tables>,
  { id, units }: { id: string; units: readonly Unit[] },
  before: State['verdicts'],
): Promise<State['verdicts']> {
  const { rows } = await raw<Row>`select unit_id::int as unit, useful, people from announcement_verdict
    where announcement_id = ${id}::bigint`.execute(sql)
  return moveVerdicts(units, rows, before)
}

export function moveVerdicts(
  units: readonly Unit[],
  rows: readonly Row[],
  before: readonly Verdicts[],
): State['verdicts'] {
  const people = (unit: number, useful: boolean) =>
    rows.find((row) => row.unit === unit && row.useful === useful)?.people ?? 0
  return [...units.map(({ id }) => id), JOINED_UNIT].map((unit, index) => ({
    useful: loosePeople(before[index]?.useful ?? 0, people(unit, true)),
    notForMe: loosePeople(before[index]?.notForMe ?? 0, people(unit, false)),
  }))
}
