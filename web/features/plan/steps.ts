import type { Step } from '#rules/plan/index.ts'

/** What somebody has kept as a plan, even where it can't be meant any more: after another level it is to be mended, not lost. */
export function stepsOf({ steps }: Record<string, unknown>): Step[] {
  return Array.isArray(steps) ? steps.filter((one) => typeof one === 'object' && one !== null) : []
}

/** By their hours; those of one hour as they were. */
export const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => a.after - b.after)
