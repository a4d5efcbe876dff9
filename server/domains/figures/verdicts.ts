import { type Kysely, sql as raw } from 'kysely'
import { loosePeople, SMALLEST, topLabel } from '#rules/measures/release/labels.ts'
import { usefulShare } from '#rules/measures/useful.ts'
import type { Tables } from '#server/store/tables/index.ts'
import { JOINED_UNIT } from '../announcements/index.ts'
import type { Judged, State, Unit, Verdicts } from './state.ts'

type Row = { unit: number; useful: boolean; people: number }
type Shown = Pick<State, 'verdicts' | 'judged'>
/** `joined`: people as they are shown. */
type Of = { units: readonly Unit[]; joined: number }

/** What readers said, by unit and of all. What is forgotten, or was never counted by unit, stays as it was shown. */
export async function nextVerdicts(
  sql: Kysely<Tables>,
  { id, ...of }: Of & { id: string },
  before: Shown,
): Promise<Shown> {
  const { rows } = await raw<Row>`select unit_id::int as unit, useful, people from announcement_verdict
    where announcement_id = ${id}::bigint`.execute(sql)
  return rows.length === 0
    ? { verdicts: before.verdicts, judged: before.judged }
    : moveVerdicts(of, rows, before)
}

/** Each unit moves on its own, and all of them on their own: of a unit so small that it would say something of each in it, nothing is. */
export function moveVerdicts({ units, joined }: Of, rows: readonly Row[], before: Shown): Shown {
  const cells = [...units, { id: JOINED_UNIT, addressed: joined }]
  const here = (of: (unit: number) => boolean): Verdicts => {
    const people = (useful: boolean) =>
      rows.reduce((sum, row) => sum + (of(row.unit) && row.useful === useful ? row.people : 0), 0)
    return { useful: people(true), notForMe: people(false) }
  }
  const all = units.reduce((sum, { addressed }) => sum + addressed, 0)
  return {
    verdicts: cells.map(({ id, addressed }, index) =>
      moveUnit(
        here((unit) => unit === id),
        addressed,
        before.verdicts[index],
      ),
    ),
    judged: move(
      here((unit) => unit !== JOINED_UNIT),
      all,
      before.judged,
    ),
  }
}

function moveUnit(now: Verdicts, size: number, before: Judged | undefined): Judged {
  const { share, at } = before ?? { share: null, at: 0 }
  const said = now.useful + now.notForMe
  const moved = topLabel(size) > 0 && Math.abs(said - at) >= SMALLEST
  return { ...move(now, size, before), ...(moved ? { share: shareOf(now), at: said } : { share, at }) }
}

function move(now: Verdicts, size: number, before: Verdicts = { useful: 0, notForMe: 0 }): Verdicts {
  const cut = (people: number) => Math.min(topLabel(size), people)
  return {
    useful: loosePeople(cut(before.useful), cut(now.useful)),
    notForMe: loosePeople(cut(before.notForMe), cut(now.notForMe)),
  }
}

/** To the nearest five people, so that the share tells of no fewer; of so few that this would be a guess, none. */
function shareOf({ useful, notForMe }: Verdicts): number | null {
  if (useful + notForMe < 2 * SMALLEST) return null
  const near = (people: number) => SMALLEST * Math.round(people / SMALLEST)
  const found = near(useful)
  return usefulShare({ ...SAID_ONLY, useful: found, notForMe: Math.max(0, near(useful + notForMe) - found) })
}

/** Announcements are not replied to, kept or followed. */
const SAID_ONLY = { replies: 0, saves: 0, mutes: 0, unfollows: 0 }
