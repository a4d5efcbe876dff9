import { type Box, boxesOf } from './boxes.ts'
import { lowestPaths, type Stage, total } from './paths.ts'
import type { Shown, Sizes } from './shown.ts'

/**
 * Whether nobody can pin a unit, a channel or the total, or what any of them changed by, to one number, knowing the
 * rule and every release, `shown`, first to last.
 *
 * It is so when there are counts that lead to these releases and leave room for one more: then any unit may have
 * had one more from any release on until its label moves, and nobody sees the difference. The same for channels,
 * who may overlap: theirs must add up to at least the total. Depends on nothing but what was shown, so that a
 * release held back says no more than one that did not come about.
 */
export function isSafe(shown: Shown[], sizes: Sizes): boolean {
  const sums = boxesOf(
    shown.map((one) => one.all),
    sizes.all,
  )
  const done = shown.at(-1)?.all === sizes.all
  const units = sizes.units.map((size, unit) =>
    boxesOf(
      shown.map((one) => one.units[unit] ?? 0),
      size,
      done,
    ),
  )
  const paths = lowestPaths(
    sums.map((sum, index) => ({ parts: units.map((boxes) => roomy(boxes[index])), sum: middle(sum) })),
  )
  return paths !== null && channelsAreSafe(shown, sizes, paths.map(total))
}

function channelsAreSafe(shown: Shown[], sizes: Sizes, totals: number[]): boolean {
  const last = shown.at(-1)?.channels ?? []
  // One alone says nothing beside the total that its own label doesn't say; and what only one can measure adds up to less.
  if (last.filter((people) => people > 0).length < 2) return true
  const channels = last.map((_, channel) =>
    boxesOf(
      shown.map((one) => one.channels[channel] ?? 0),
      sizes.all,
      false,
    ),
  )
  const stages = totals.map((all, index): Stage => {
    const parts = channels.map((boxes) => under(roomy(boxes[index]), all))
    return { parts, sum: { low: all === sizes.all ? all : all + 1, high: Number.POSITIVE_INFINITY } }
  })
  return lowestPaths(stages) !== null
}

/** A box with room for one more above. */
function roomy(box: Box = { low: 0, high: 0 }): Box {
  return { low: box.low, high: box.low === box.high ? box.high : box.high - 1 }
}

/** Room for one more above, and for one channel more below. */
function middle(sum: Box): Box {
  return sum.low === sum.high ? sum : { low: sum.low + 1, high: sum.high - 1 }
}

function under(box: Box, all: number): Box {
  return { low: box.low, high: Math.max(box.low, Math.min(box.high, all - 1)) }
}
