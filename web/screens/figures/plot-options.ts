import uPlot from 'uplot'
import { currentLocale } from '#web/locales/language.ts'
import { drawLabels } from './plot-labels.ts'
import { type Figures, type Kind, kindsOf, sayShare } from './shape.ts'

/** Told apart without colour: in grey print, and by whoever sees none. */
const DASHES: Record<Kind, number[]> = { delivered: [1, 4], seen: [4, 4], read: [9, 4], confirmed: [] }

const HEIGHT = 240
export function plotOptions(element: HTMLElement, figures: Figures, names: string[]): uPlot.Options {
  const style = getComputedStyle(element)
  const colour = (token: string) => style.getPropertyValue(token)
  const font = `13px ${style.fontFamily}`
  const steps = uPlot.paths.stepped?.({ align: 1 })
  const axis = { stroke: colour('--figure-quiet'), font, grid: { stroke: colour('--figure-line'), width: 1 } }
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [12, roomFor(names, font), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: true }, y: { range: [0, 1] } },
    axes: [
      { ...axis, size: 28, space: 76, values: sayTimes, ticks: { show: false } },
      {
        ...axis,
        size: 48,
        incrs: [0.25],
        values: (_, shares) => shares.map(sayShare),
        ticks: { show: false },
      },
    ],
    series: [
      {},
      ...kindsOf(figures).map((kind) => ({
        stroke: colour(kind === figures.done_by ? '--figure-done' : '--figure-ink'),
        width: kind === figures.done_by ? 3 : 2,
        dash: kind === figures.done_by ? [] : DASHES[kind],
        points: { show: false },
        ...(steps && { paths: steps }),
      })),
    ],
    hooks: { draw: [(plot) => drawLabels(plot, names, font)] },
  }
}

/** For the names at the ends of lines, with "100 %" behind each. */
function roomFor(names: string[], font: string): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return 0
  pen.font = font
  return 12 + Math.max(...names.map((name) => pen.measureText(`${name} ${sayShare(1)}`).width))
}

function sayTimes({ scales }: uPlot, seconds: number[]): string[] {
  const span = (scales.x?.max ?? 0) - (scales.x?.min ?? 0)
  const shown: Intl.DateTimeFormatOptions =
    span >= 2 * 86_400 ? { day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit' }
  const format = new Intl.DateTimeFormat(currentLocale(), shown)
  return seconds.map((second) => format.format(second * 1000))
}
