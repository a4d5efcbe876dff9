import type { ReceiptKind } from '#rules/announcements/levels.ts'
import type { Pattern } from '#rules/measures/ledger.ts'
import { loosePeople } from '#rules/measures/release/labels.ts'
import { type Counts, release } from '#rules/measures/release/release.ts'
import type { Waste } from '../delivery/index.ts'
import { moveLedger } from './ledger.ts'
import { briefedAt } from './places.ts'
import { KINDS, type Place, type State, startState, type Unit } from './state.ts'
import { moveVerdicts } from './verdicts.ts'

/** Everything that was counted until a moment, as `announcement_count` holds it. */
export type Moment = { at: Date; of: (kind: ReceiptKind) => Counts; joined: State['joined'] }

export type Life = {
  units: readonly Unit[]
  revision: number
  moments: readonly Moment[]
  verdicts: readonly { unit: number; useful: boolean; people: number }[]
  places: readonly Place[]
  patterns: Pattern[]
  waste: readonly Waste[]
}

/** What would stand released now, had somebody looked at each of these moments; for what is written as if it had been lived through. */
export function relive({ units, revision, moments, verdicts, places, patterns, waste }: Life): State | null {
  const start = startState(units, revision)
  const last = moments.at(-1)
  if (start === null || last === undefined) return start
  const kinds = { ...start.kinds }
  for (const moment of moments)
    for (const kind of KINDS) kinds[kind] = release(kinds[kind], moment.of(kind), moment.at.getTime())
  const joined = { ...start.joined }
  for (const one of ['people', ...KINDS] as const) joined[one] = loosePeople(0, last.joined[one])
  return {
    ...{ revision, kinds, joined, progress: {}, ledger: moveLedger(null, patterns, waste, last.at) },
    ...moveVerdicts({ units, joined: joined.people }, verdicts, start),
    places: places.map((place) => ({ ...place, briefed: briefedAt(place, []) })),
  }
}
