import { testKnowing } from './exact-test.ts'
import { type Interval, type Sampled, scoreInterval } from './score-interval.ts'

/** Up to so many answers a single one weighs too much for the score; beyond, only where so few of them are right, or are not. */
const FEW = 60
const FEW_OF_A_KIND = 12

/**
 * The 95 % interval of the share that knows, within 0…1: every number of people that an exact test does not refuse, where the score
 * interval is too narrow because a single answer weighs too much; else the score interval.
 */
export function shareInterval(sampled: Sampled): Interval {
  const score = scoreInterval(sampled)
  const { right, wrong, unsure, options, population } = sampled
  const count = right + wrong + unsure
  if (count === 0 || (count > FEW && Math.min(right, wrong + unsure) > FEW_OF_A_KIND)) return clamped(score)
  const holds = (knowing: number) => testKnowing({ population, count, options }, knowing)(sampled)
  const estimate = (right - wrong / (options - 1)) / count
  const inside = Math.round(Math.min(1 - (wrong + unsure) / population, Math.max(0, estimate)) * population)
  if (!holds(inside)) return clamped(score)
  const people = (share: number) => Math.round(cut(share) * population)
  // The estimate may lie between two numbers of people, and is shown with its interval around it.
  return {
    low: Math.min(cut(estimate), edge(holds, inside, people(score.low), 0) / population),
    high: Math.max(cut(estimate), edge(holds, inside, people(score.high), population) / population),
  }
}

type Holds = (knowing: number) => boolean

/** The last number of people from `inside` towards `end` that is held, looked for around `guess` in steps that double, then halved. */
function edge(holds: Holds, inside: number, guess: number, end: number): number {
  const away = Math.sign(end - inside)
  const within = (knowing: number) => (away > 0 ? Math.min(end, knowing) : Math.max(end, knowing))
  let [near, beyond] = [inside, end + away]
  if (away * (guess - inside) > 0 && holds(guess)) near = guess
  for (let step = Math.ceil(Math.abs(end - inside) / 128); beyond !== near + away; step *= 2) {
    const next = within(near + away * step)
    if (!holds(next)) {
      beyond = next
      break
    }
    near = next
    if (near === end) return end
  }
  while (Math.abs(beyond - near) > 1) {
    const middle = Math.round((near + beyond) / 2)
    if (holds(middle)) near = middle
    else beyond = middle
  }
  return near
}

const cut = (share: number): number => Math.min(1, Math.max(0, share))
const clamped = ({ low, high }: Interval): Interval => ({ low: cut(low), high: cut(high) })
