import type { Judged, State, Verdicts } from './state.ts'

/** As a state may have been written by an earlier version: verdicts of all in one, or by unit without shares; no places, no progress. */
export type Stored = Omit<State, 'verdicts' | 'judged' | 'places' | 'progress'> & {
  verdicts: Verdicts | (Verdicts & Partial<Judged>)[]
} & Partial<Pick<State, 'judged' | 'places' | 'progress'>>

/** What was shown of it stays shown. */
export function asNow(stored: Stored): State {
  const { verdicts } = stored
  const units = Array.isArray(verdicts) ? verdicts : []
  return {
    ...stored,
    places: stored.places ?? [],
    progress: stored.progress ?? {},
    verdicts: units.map((one) => ({ ...one, share: one.share ?? null, at: one.at ?? 0 })),
    judged: stored.judged ?? (Array.isArray(verdicts) ? sumOf(verdicts) : verdicts),
  }
}

/** The last of them is of those who joined later. */
function sumOf(verdicts: readonly Verdicts[]): Verdicts {
  const sum = (of: keyof Verdicts) => verdicts.slice(0, -1).reduce((people, one) => people + one[of], 0)
  return { useful: sum('useful'), notForMe: sum('notForMe') }
}
