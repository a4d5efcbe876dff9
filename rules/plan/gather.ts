import type { Level } from '../announcements/levels.ts'
import type { PersonalStepChannel } from './plan.ts'

type Due = { accountId: string; channel: PersonalStepChannel; level: Level }

/** Messages of one digest at most; more go in the next. */
export const MOST_TOGETHER = 10

/**
 * What is due for one person on one channel goes together. An emergency goes alone, before all else: it must not be read past.
 */
export function gather<T extends Due>(due: readonly T[]): T[][] {
  const alone = due.filter(({ level }) => level === 'emergency').map((one) => [one])
  const together = Map.groupBy(
    due.filter(({ level }) => level !== 'emergency'),
    ({ accountId, channel }) => `${accountId} ${channel}`,
  )
  return [...alone, ...[...together.values()].flatMap(inTens)]
}

function inTens<T>(all: T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / MOST_TOGETHER) }, (_, index) =>
    all.slice(index * MOST_TOGETHER, (index + 1) * MOST_TOGETHER),
  )
}
