import type { Level } from '../announcements/levels.ts'
import type { PersonalStepChannel } from './plan.ts'

/** Channels on which a person wants no announcements. */
export type Choices = readonly PersonalStepChannel[]

/** Levels that come in spite of it. The house says so, and people are told. */
export type Overrides = { confirm: boolean; emergency: boolean }

export function isWanted(
  channel: PersonalStepChannel,
  level: Level,
  unwanted: Choices,
  overrides: Overrides,
): boolean {
  const overridden =
    (level === 'confirm' && overrides.confirm) || (level === 'emergency' && overrides.emergency)
  return overridden || !unwanted.includes(channel)
}
