import { type Counts, type Released, release, startReleasing } from '#rules/measures/release/release.ts'
import type { Sizes } from '#rules/measures/release/shown.ts'

/** Counts at each tick, first to last. */
export type World = Counts[]

/** A group of people whose number somebody would like to know, and what is missing to it. */
type Cell = { name: string; size: number; of: (counts: Counts) => number }

type Range = { low: number; high: number }

/** What can be seen of a world, as a text. */
export type View = (world: World, sizes: Sizes, channels: number) => string

/**
 * Who knows every possible world, the rule, and what was shown at each tick: keeps the worlds that fit, and reads off
 * what they agree on. Returns what was pinned although it is 1 to 4 people, or all but 1 to 4, or a change by 1 to 4.
 */
export function attack(worlds: Iterable<World>, sizes: Sizes, channels = 0, view: View = watch): string[] {
  const cells = cellsOf(sizes, channels)
  const known = new Map<string, Range[]>()
  for (const world of worlds) narrow(known, view(world, sizes, channels), numbersOf(world, cells))
  const found = new Set<string>()
  for (const [seen, ranges] of known) {
    for (const said of pinned(ranges, cells)) found.add(`${said} from ${seen}`)
  }
  return [...found]
}

/** What is shown at each tick by the rule. */
export function watch(world: World, sizes: Sizes, channels: number): string {
  let state: Released = startReleasing(sizes, channels)
  return world
    .map((counts, tick) => {
      state = release(state, counts, tick)
      const last = state.shown.at(-1)
      return last ? `${last.at}:${last.all}/${last.units.join()}/${last.channels.join()}` : '-'
    })
    .join(' ')
}

/** Every union of units, and every channel. */
function cellsOf(sizes: Sizes, channels: number): Cell[] {
  const unions = Array.from({ length: 2 ** sizes.units.length - 1 }, (_, index) => index + 1)
  const within = (set: number) => (_: number, unit: number) => (set >> unit) % 2 === 1
  return [
    ...unions.map((set) => ({
      name: `units ${set.toString(2)}`,
      size: sum(sizes.units.filter(within(set))),
      of: (counts: Counts) => sum(counts.units.filter(within(set))),
    })),
    ...Array.from({ length: channels }, (_, channel) => ({
      name: `channel ${channel}`,
      size: sizes.all,
      of: (counts: Counts) => counts.channels[channel] ?? 0,
    })),
  ]
}

/** For each cell its count at each tick, then what it changed by from each tick to each later one. */
function numbersOf(world: World, cells: Cell[]): number[] {
  return cells.flatMap((cell) => {
    const counts = world.map((tick) => cell.of(tick))
    return [
      ...counts,
      ...counts.flatMap((count, from) => counts.slice(from + 1).map((later) => later - count)),
    ]
  })
}

function narrow(known: Map<string, Range[]>, seen: string, numbers: number[]): void {
  const ranges = known.get(seen)
  if (!ranges) {
    known.set(
      seen,
      numbers.map((number) => ({ low: number, high: number })),
    )
    return
  }
  for (const [index, range] of ranges.entries()) {
    const number = numbers[index] ?? 0
    if (number < range.low) range.low = number
    if (number > range.high) range.high = number
  }
}

function pinned(ranges: Range[], cells: Cell[]): string[] {
  const each = ranges.length / cells.length
  const ticks = (Math.sqrt(1 + 8 * each) - 1) / 2
  return ranges.flatMap(({ low, high }, index) => {
    if (low !== high) return []
    const cell = cells[Math.floor(index / each)]
    const isChange = index % each >= ticks
    const few = isFew(low) || (!isChange && cell !== undefined && isFew(cell.size - low))
    return few ? [`${cell?.name} ${isChange ? 'changed by' : 'is'} ${low}`] : []
  })
}

const isFew = (people: number): boolean => people > 0 && people < 5
const sum = (numbers: number[]): number => numbers.reduce((all, number) => all + number, 0)
