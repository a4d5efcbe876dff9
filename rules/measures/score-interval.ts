import { student975 } from './student.ts'

/** Answers of `right + wrong + unsure` people to a question with `options` ≥ 2 besides "don't know", out of a `population`. */
export type Sampled = { right: number; wrong: number; unsure: number; options: number; population: number }

/** Shares of one, `low` ≤ `high`. */
export type Interval = { low: number; high: number }

/**
 * The 95 % interval of R = p − w/(c−1) by inverting the score test: a value is in it when the answers lie within
 * t standard errors of it, the errors taken from the likeliest shares that have this value. Not cut to 0…1.
 * Sources: Tango, Statistics in Medicine 17 (1998) 891, for c = 2, whose derivation holds for any weight; O'Neill,
 * Finite-population correction for the Wilson score interval (2021). Two things are ours: Student's t in place of
 * the normal (20 answers cover 93 %), and a correction by half a person of the population, which fades with the
 * square of the sampled part, because shares of few people move in steps.
 */
export function scoreInterval(sampled: Sampled): Interval {
  const count = sampled.right + sampled.wrong + sampled.unsure
  const a = 1 / (sampled.options - 1)
  if (count === 0) return { low: -a, high: 1 }
  const r = (sampled.right - a * sampled.wrong) / count
  const far = (value: number) => distance(sampled, value, r) > 0
  return { low: edge(far, r, -a), high: edge(far, r, 1) }
}

/** Squared distance of the answers from the hypothesis `value`, less what is allowed; above 0 the value is outside. */
function distance(sampled: Sampled, value: number, r: number): number {
  const { right, wrong, unsure, options, population } = sampled
  const count = right + wrong + unsure
  const a = 1 / (options - 1)
  const step = ((1 + a) / (2 * population)) * Math.min(1, count / population) ** 2
  return (
    Math.max(0, Math.abs(r - value) - step) ** 2 - student975(count - 1) ** 2 * squaredError(sampled, value)
  )
}

/** Of the estimate, under the hypothesis `value`: what the draw from the population and blind guesses add to it. */
export function squaredError(sampled: Sampled, value: number): number {
  const { right, wrong, unsure, options, population } = sampled
  const count = right + wrong + unsure
  const a = 1 / (options - 1)
  const w = likeliestWrong(sampled, value)
  const all = value + a * w + a * a * w - value * value
  const guessing = (w * options) / (options - 1) ** 2
  const unseen = population > 1 ? Math.max(0, population - count) / (population - 1) : 0
  return (Math.max(0, all - guessing) * unseen + guessing) / count
}

/**
 * The share of wrong answers that is likeliest when p − a w = `value`: the root of the derivative of
 * right·ln(value + a w) + wrong·ln(w) + unsure·ln(1 − value − (1 + a) w), a quadratic.
 */
export function likeliestWrong({ right, wrong, unsure, options }: Sampled, value: number): number {
  const a = 1 / (options - 1)
  const b = 1 + a
  const square = -(right + wrong + unsure) * a * b
  const linear = right * a * (1 - value) + wrong * (a * (1 - value) - value * b) - unsure * b * value
  const constant = wrong * value * (1 - value)
  const root = (-linear - Math.sqrt(Math.max(0, linear ** 2 - 4 * square * constant))) / (2 * square)
  return Math.min((1 - value) / b, Math.max(0, -value / a, root))
}

/** Where, between a value inside and the end of the scale, being far begins: halved 50 times. */
function edge(far: (value: number) => boolean, inside: number, end: number): number {
  if (!far(end)) return end
  let near = inside
  let beyond = end
  for (let step = 0; step < 50; step++) {
    const middle = (near + beyond) / 2
    if (far(middle)) beyond = middle
    else near = middle
  }
  return near
}
