import { type Label, NOTHING, nextLabel } from './labels.ts'
import { isSafe } from './safe.ts'
import type { Shown, Sizes } from './shown.ts'

/** Counts of people at one moment who have done one thing, such as seen it. They only grow. */
export type Counts = {
  /** Whoever did it on any channel: what the units add up to. */
  all: number
  units: number[]
  /** By channel. A person counts on each of them; always in the same order. */
  channels: number[]
}

/** Everything a release needs to know of those before it. `labels` holds counts and must not leave the server. */
export type Released = {
  sizes: Sizes
  labels: { all: Label; units: Label[]; channels: Label[] }
  shown: Shown[]
}

/** Nothing is known, because nobody can have done it yet. Throws a RangeError for units under 5 people or that don't add up. */
export function startReleasing(sizes: Sizes, channels: number): Released {
  if (sizes.units.some((size) => size < 5)) throw new RangeError('A unit has at least five people')
  if (sizes.units.reduce((sum, size) => sum + size, 0) !== sizes.all) {
    throw new RangeError('The units add up to everybody')
  }
  const nothing = (length: number) => Array.from({ length }, () => NOTHING)
  return {
    sizes,
    labels: { all: NOTHING, units: nothing(sizes.units.length), channels: nothing(channels) },
    shown: [],
  }
}

/**
 * The next release: everything that is shown moves at once, or nothing does, and then the same object comes back.
 * It moves when the total does, by at least 5 people, and only if nothing under 5 people can be worked out from this
 * and all releases before. Totals, units, channels and curves are read from here and from nowhere else.
 */
export function release(before: Released, counts: Counts, at: number): Released {
  const { sizes, labels } = before
  const all = nextLabel(labels.all, counts.all, sizes.all)
  if (all === labels.all) return before
  const units = labels.units.map((label, unit) => {
    const size = sizes.units[unit] ?? 0
    // Where the total is everybody, each unit is, and needs no secrecy of its own.
    if (all.shown === sizes.all) return { shown: size, at: size }
    return nextLabel(label, counts.units[unit] ?? 0, size)
  })
  const channels = labels.channels.map((label, channel) =>
    nextLabel(label, counts.channels[channel] ?? 0, sizes.all),
  )
  const next = { at, all: all.shown, units: units.map(shownOf), channels: channels.map(shownOf) }
  const shown = [...before.shown, next]
  return isSafe(shown, sizes) ? { sizes, labels: { all, units, channels }, shown } : before
}

function shownOf(label: Label): number {
  return label.shown
}
