import { student975 } from '../student.ts'
import { type Fit, fitRidge, product } from './fit.ts'

/** What is known of an announcement before it is sent. */
export type Plan = {
  level: 'information' | 'important' | 'confirm' | 'emergency'
  /** People addressed. */
  people: number
  words: number
  /** Channels beside the app. */
  channels: number
  /** Hour of the day it is published, 0 to 24. */
  hour: number
  /** Of the people addressed, the share in each kind of unit, by name; what is left out is 0. */
  units: Record<string, number>
}

/** One that is over: what was known, and the share of people that in the end had done what was asked, 0 to 1. */
export type Past = Plan & { share: number }

export type Forecast =
  | { enough: false; past: number; needed: number }
  | { enough: true; past: number; share: number; low: number; high: number }

/** Fewer than this say nothing about the next. */
export const NEEDED = 20
/** How much an effect is drawn to none: as if as many announcements without it had been seen. */
const RIDGE = 4

/**
 * The share of people that will do what is asked, from earlier announcements, with an interval in which 95 % should lie.
 * A linear model on the log of odds with effects of level, length, channels, hour and units, drawn together by a ridge;
 * the interval from what it missed earlier ones by, each foretold from all the others. It knows what was, not why.
 */
export function forecast(plan: Plan, past: Past[]): Forecast {
  if (past.length < NEEDED) return { enough: false, past: past.length, needed: NEEDED }
  const terms = termsOf(past)
  const { weights, missed } = fitAll(past, terms)
  const expected = product(weights, describe(plan, terms))
  const spread = Math.sqrt(missed.reduce((sum, miss) => sum + miss * miss, 0) / (past.length - 1))
  const far = student975(past.length - 1) * spread * Math.sqrt(1 + 1 / past.length)
  return {
    enough: true,
    past: past.length,
    share: chance(expected),
    low: chance(expected - far),
    high: chance(expected + far),
  }
}

export type Checked = { expected: number; low: number; high: number; share: number }

/**
 * Calibration: of each announcement but the first 20, what would have been foretold from those before it, beside what came.
 * `past` in the order they were published.
 */
export function calibrate(past: Past[]): Checked[] {
  return past.slice(NEEDED).flatMap((one, index) => {
    const said = forecast(one, past.slice(0, NEEDED + index))
    return said.enough ? [{ expected: said.share, low: said.low, high: said.high, share: one.share }] : []
  })
}

const LEVELS = ['important', 'confirm', 'emergency'] as const

/** Units that appear often enough to say anything. */
function termsOf(past: Past[]): string[] {
  const count = new Map<string, number>()
  for (const { units } of past)
    for (const name of Object.keys(units)) count.set(name, (count.get(name) ?? 0) + 1)
  return [...count]
    .filter(([, times]) => times >= 5)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([name]) => name)
}

/** Numbers of about the same size, so that one ridge fits all. */
function describe(plan: Plan, terms: string[]): number[] {
  const turn = (plan.hour / 24) * 2 * Math.PI
  return [
    1,
    ...LEVELS.map((level) => (plan.level === level ? 1 : 0)),
    Math.log((plan.words + 10) / 100),
    plan.channels / 2,
    Math.sin(turn),
    Math.cos(turn),
    ...terms.map((name) => 2 * (plan.units[name] ?? 0)),
  ]
}

function fitAll(past: Past[], terms: string[]): Fit {
  return fitRidge(
    past.map((one) => describe(one, terms)),
    past.map(logit),
    RIDGE,
  )
}

/** Log of odds, half a person added to each side: nobody and everybody have one too. */
function logit({ share, people }: Past): number {
  const done = share * people
  return Math.log((done + 0.5) / (people - done + 0.5))
}

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))
