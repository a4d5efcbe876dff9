import { shareInterval } from './exact-interval.ts'
import type { Interval } from './score-interval.ts'

/** What came back: `asked` people of a simple random sample without replacement of `population`, of whom the three answered. */
export type Answers = {
  population: number
  asked: number
  right: number
  wrong: number
  unsure: number
  /** Options to choose from, at least 2, "don't know" not counted. */
  options: number
}

export type Remembered = {
  /** R of those who answered, a share; below 0 when fewer were right than blind guesses would be. Null when nobody answered. */
  estimate: number | null
  /** 95 % interval, within 0…1, for the share of the population that knows, if who answers doesn't depend on knowing. */
  interval: Interval
  answered: number
  /** Share of those asked who answered. */
  responseRate: number
  /** R of those asked, had all who kept silent been wrong, and right. Always contains what asking them would have shown. */
  ofAsked: Interval
  /** The same for the whole population: certain, whoever was asked. */
  ofAll: Interval
}

/**
 * Remembered: R = p − w/(c−1), the correction for guessing: who doesn't know says so or picks one of c options blindly,
 * and each wrong answer then stands for 1/(c−1) right ones that were luck.
 * Sources: Frary, Educational Measurement: Issues and Practice 7(2) (1988) 33, formula scoring; Manski,
 * American Economic Review 80 (1990) 319, for bounds that assume nothing of the silent.
 * Throws a RangeError when the counts contradict each other.
 */
export function remembered(answers: Answers): Remembered {
  refuseContradiction(answers)
  const { population, asked, right, wrong, unsure, options } = answers
  const answered = right + wrong + unsure
  return {
    estimate: answered === 0 ? null : corrected(right, wrong, answered, options),
    interval: shareInterval({ right, wrong, unsure, options, population }),
    answered,
    responseRate: asked === 0 ? 0 : answered / asked,
    ofAsked: bounds(answers, asked),
    ofAll: bounds(answers, population),
  }
}

function bounds({ right, wrong, unsure, options }: Answers, of: number): Interval {
  if (of === 0) return { low: -1 / (options - 1), high: 1 }
  const silent = of - right - wrong - unsure
  return {
    low: corrected(right, wrong + silent, of, options),
    high: corrected(right + silent, wrong, of, options),
  }
}

/** R of `of` people, a share. */
export function corrected(right: number, wrong: number, of: number, options: number): number {
  return (right - wrong / (options - 1)) / of
}

function refuseContradiction({ population, asked, right, wrong, unsure, options }: Answers): void {
  const counts = [population, asked, right, wrong, unsure, options]
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw new RangeError('Counts of people are whole numbers from 0')
  }
  if (options < 2) throw new RangeError('A question has at least two options')
  if (asked > population) throw new RangeError('More were asked than there are')
  if (right + wrong + unsure > asked) throw new RangeError('More answered than were asked')
}
