import type uPlot from 'uplot'
import { sayShare } from './shape.ts'

/** Pixels from one name to the next. */
const APART = 17

/** Writes each line's name and share at its end; names that would meet are moved apart, in their order. */
export function drawLabels(plot: uPlot, names: string[], font: string): void {
  const { ctx, bbox } = plot
  const ratio = devicePixelRatio
  const ends = names
    .map((name, index) => ({ name, index, share: plot.data[index + 1]?.at(-1) ?? 0 }))
    .toSorted((a, b) => b.share - a.share || a.index - b.index)
    .map((end) => ({ ...end, y: plot.valToPos(end.share, 'y', true) }))
  ctx.save()
  ctx.font = font.replace('13px', `${13 * ratio}px`)
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  for (const { name, index, share, y } of apart(ends, APART * ratio, bbox.top + bbox.height)) {
    const stroke = plot.series[index + 1]?.stroke
    ctx.fillStyle = typeof stroke === 'function' ? stroke(plot, index + 1) : '#888'
    ctx.fillText(`${name} ${sayShare(share)}`, bbox.left + bbox.width + 6 * ratio, y)
  }
  ctx.restore()
}

/** From the top down, and then up again from the bottom where they would leave the plot. */
function apart<T extends { y: number }>(ends: T[], least: number, bottom: number): T[] {
  let from = Number.NEGATIVE_INFINITY
  const down = ends.map((end) => {
    from = Math.max(end.y, from + least)
    return { ...end, y: from }
  })
  let until = bottom
  return down
    .toReversed()
    .map((end) => {
      const y = Math.min(end.y, until)
      until = y - least
      return { ...end, y }
    })
    .toReversed()
}
