/** Sizes of what is counted: everybody, and the units everybody is divided into. */
export type Sizes = { all: number; units: number[] }

/** What was shown at one release, and when, in milliseconds since 1970. */
export type Shown = { at: number; all: number; units: number[]; channels: number[] }

/**
 * The total as it is put beside units: all people of the units that are shown whole, and a multiple of 5 of the others,
 * so that taking units off leaves nobody or at least 5. Follows from what is shown; moves by at least 5 when that does.
 */
export function shownTotal(all: number, units: number[], sizes: number[]): number {
  const sum = units.reduce((people, unit) => people + unit, 0)
  const whole = units.reduce((people, unit, index) => people + (unit === sizes[index] ? unit : 0), 0)
  return Math.max(sum, whole + 5 * Math.floor((all - whole) / 5))
}
