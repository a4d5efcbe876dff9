import { type Answers, corrected } from './remembered.ts'
import { type Interval, scoreInterval } from './score-interval.ts'

export type Lift = { estimate: number; interval: Interval }

/**
 * Lift = R(seen) − R(not seen), a difference of shares, with its 95 % interval. It is observational: who has seen
 * something differs in other ways too, so it must never be shown as what seeing caused. Null while a side has
 * fewer than 5 answers.
 * Source: the square-and-add rule, Newcombe, Statistics in Medicine 17 (1998) 873, method 10; for any estimate with
 * an interval of its own, Zou and Donner, Statistics in Medicine 27 (2008) 1693.
 */
export function lift(seen: Answers, unseen: Answers): Lift | null {
  if (answered(seen) < 5 || answered(unseen) < 5) return null
  const a = withInterval(seen)
  const b = withInterval(unseen)
  const estimate = a.r - b.r
  return {
    estimate,
    interval: {
      low: Math.max(-1, estimate - Math.hypot(a.r - a.low, b.high - b.r)),
      high: Math.min(1, estimate + Math.hypot(a.high - a.r, b.r - b.low)),
    },
  }
}

function answered({ right, wrong, unsure }: Answers): number {
  return right + wrong + unsure
}

function withInterval(answers: Answers): Interval & { r: number } {
  const r = corrected(answers.right, answers.wrong, answered(answers), answers.options)
  return { r, ...scoreInterval(answers) }
}
