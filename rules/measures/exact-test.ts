import { lnChoose } from './ln-factorial.ts'
import { likeliestWrong, squaredError } from './score-interval.ts'

export type Drawn = { population: number; count: number; options: number }
export type Given = { right: number; wrong: number; unsure: number }

/** What is rarer is left out of sums. */
const RARE = 1e-9
/** Guessing is estimated in so many steps. */
const STEPS = 64
const LEVEL = 0.05

/**
 * Tests whether exactly `knowing` of a population know, from answers of `count` drawn without replacement: true where answers that
 * are as far off or farther come up in more than 5 of 100 draws. How far is the score's distance; how many guess, which nobody
 * knows, is taken at its likeliest given the answers. Made once for a hypothesis, it remembers what it worked out.
 * Source: the E test of Lloyd, Biometrics 64 (2008) 716, with the hypergeometric draw of a finite population.
 */
export function testKnowing(drawn: Drawn, knowing: number): (given: Given) => boolean {
  const { population, count, options } = drawn
  const value = knowing / population
  const far = new Map<number, number>()
  const farOf = (wrong: number, unsure: number): number => {
    const key = wrong * (count + 1) + unsure
    const given = { right: count - wrong - unsure, wrong, unsure }
    const found = far.get(key) ?? distance({ ...given, options, population }, value)
    far.set(key, found)
    return found
  }
  const draws = new Map<number, Draw[]>()
  const drawsWith = (guessing: number): Draw[] => {
    const found =
      draws.get(guessing) ??
      Array.from(drawsOf(drawn, knowing, guessing / STEPS), ([key, chance]) => ({
        far: farOf(Math.floor(key / (count + 1)), key % (count + 1)),
        chance,
      }))
    draws.set(guessing, found)
    return found
  }
  return (given) => {
    // Whoever was wrong or unsure doesn't know, and is there.
    if (given.wrong + given.unsure > population - knowing) return false
    const own = farOf(given.wrong, given.unsure) - 1e-9
    const guessing = Math.round(guessingGiven({ ...given, options, population }, value) * STEPS)
    let beyond = 0
    for (const { far, chance } of drawsWith(guessing)) if (far >= own) beyond += chance
    return beyond > LEVEL
  }
}

type Draw = { far: number; chance: number }

type Sampled = Given & { options: number; population: number }

function distance(sampled: Sampled, value: number): number {
  const { right, wrong, unsure, options } = sampled
  const off = Math.abs((right - wrong / (options - 1)) / (right + wrong + unsure) - value)
  return off < 1e-12 ? 0 : off / Math.sqrt(Math.max(1e-18, squaredError(sampled, value)))
}

/** Of those who don't know, the likeliest share that guesses. */
function guessingGiven(sampled: Sampled, value: number): number {
  if (value >= 1) return 0
  const wrong = likeliestWrong(sampled, value)
  return Math.min(1, (wrong * sampled.options) / (sampled.options - 1) / (1 - value))
}

/** The chance of each number of wrong and unsure answers that can come up, at wrong × (count + 1) + unsure. */
function drawsOf(
  { population, count, options }: Drawn,
  knowing: number,
  guessing: number,
): Map<number, number> {
  const chances = new Map<number, number>()
  const wrongChance = (guessing * (options - 1)) / options
  const unsureOfRest = Math.min(1, (1 - guessing) / (1 - wrongChance))
  const all = lnChoose(population, count)
  for (let known = 0; known <= count; known++) {
    const others = count - known
    const drawn = Math.exp(lnChoose(knowing, known) + lnChoose(population - knowing, others) - all)
    if (drawn < RARE) continue
    eachChance(others, wrongChance, drawn, (wrong, chance) => {
      eachChance(others - wrong, unsureOfRest, chance, (unsure, both) => {
        const key = wrong * (count + 1) + unsure
        chances.set(key, (chances.get(key) ?? 0) + both)
      })
    })
  }
  return chances
}

/** Binomial: tells of each number of `tries` that hit with `chance` how likely it is, times `weight`; what is rare is left out. */
function eachChance(
  tries: number,
  chance: number,
  weight: number,
  tell: (hits: number, chance: number) => void,
): void {
  if (chance >= 1) {
    tell(tries, weight)
    return
  }
  let now = weight * (1 - chance) ** tries
  const odds = chance / (1 - chance)
  for (let hits = 0; hits <= tries; hits++) {
    if (now > RARE) tell(hits, now)
    now *= (odds * (tries - hits)) / (hits + 1)
  }
}
