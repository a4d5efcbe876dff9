import type { AlignedData } from 'uplot'
import { type Figures, kindsOf } from './shape.ts'

type Point = { at: number; people: number }

/** Times in seconds, from publishing until now or its end, and of each kind its share of one at each of them. */
export function plotData(figures: Figures, now = Date.now()): AlignedData {
  const start = Date.parse(figures.published_at)
  const courses = kindsOf(figures).map((kind) => courseOf(figures, kind))
  const times = [
    start,
    ...courses.flatMap((course) => course.map(({ at }) => at)),
    Math.max(figures.ended_at === null ? now : Date.parse(figures.ended_at), start + 60_000),
  ]
  const at = [...new Set(times)].toSorted((a, b) => a - b)
  return [at.map((time) => time / 1000), ...courses.map((course) => sharesAt(course, at, figures.addressed))]
}

function courseOf(figures: Figures, kind: string): Point[] {
  const curve = figures.kinds.find((one) => one.kind === kind)?.curve ?? []
  return curve.map((point) => ({ at: Date.parse(point.at), people: point.people }))
}

function sharesAt(course: Point[], times: number[], addressed: number): number[] {
  let next = 0
  let people = 0
  return times.map((time) => {
    for (let point = course[next]; point !== undefined && point.at <= time; point = course[next]) {
      people = point.people
      next += 1
    }
    return people / addressed
  })
}
