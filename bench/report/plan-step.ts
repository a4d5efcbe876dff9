import type { PlanStepFigures } from '../measure/plan-step.ts'
import { number, table } from './words.ts'

export function planStep({ people, expanded, walked, early, most }: PlanStepFigures): string {
  return `## A step of a plan over ${number(people)} people

In batches, each in a transaction of its own: who is due, whether they still need it, and one delivery for each that a channel
then takes. Without a channel that sends.

${table(
  ['', ''],
  [
    ['people brought onto the plan, per second', number(Math.round(expanded))],
    ['people taken a step, per second', number(Math.round(walked))],
    [
      'memory in use above the start, after the first tenth / at most',
      `${number(Math.round(early))} / ${number(Math.round(most))} MB`,
    ],
  ],
)}`
}
