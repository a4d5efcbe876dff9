import type { Shift } from '../people/working-hours.ts'

/** Milliseconds after Monday 00:00 by the clock on the wall, from < to. */
export type Stretch = { from: number; to: number }

export const WEEK_MS = 7 * 86_400_000
const DAY_MS = 86_400_000

/** In order, with those that touch joined. */
export function weekOf(shifts: readonly Shift[]): Stretch[] {
  const all = shifts
    .map(({ day, from, to }) => ({
      from: (day - 1) * DAY_MS + from * 60_000,
      to: (day - 1) * DAY_MS + to * 60_000,
    }))
    .toSorted((a, b) => a.from - b.from)
  const joined: Stretch[] = []
  for (const one of all) {
    const before = joined.at(-1)
    if (before !== undefined && one.from <= before.to) before.to = Math.max(before.to, one.to)
    else joined.push({ ...one })
  }
  return joined
}

/** What of `week` is in none of `others`. */
export function without(week: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return others.reduce<Stretch[]>(
    (left, other) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, other.from) },
          { from: Math.max(from, other.to), to },
        ].filter((one) => one.from < one.to),
      ),
    [...week],
  )
}

/** The same hours on each day, `from` and `to` in minutes after midnight; past midnight where `to` is not later. */
export function daily(from: number, to: number): Stretch[] {
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const at = (minute: number) => day * DAY_MS + minute * 60_000
    if (from < to) return [{ from: at(from), to: at(to) }]
    return [
      { from: at(from), to: at(1440) },
      { from: at(0), to: at(to) },
    ].filter((one) => one.from < one.to)
  })
}

export const WEEKEND: Stretch = { from: 5 * DAY_MS, to: WEEK_MS }
