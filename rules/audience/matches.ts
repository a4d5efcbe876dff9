import type { Condition, Facts, Test } from './condition.ts'

/** Whether a person is meant. The server asks its database the same; a test holds the two together. */
export function matches(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case 'everybody':
      return true
    case 'not':
      return !matches(condition.of, facts)
    case 'and':
      return condition.of.every((one) => matches(one, facts))
    case 'or':
      return condition.of.some((one) => matches(one, facts))
    case 'test':
      return isAmong(condition, facts) === condition.among
  }
}

function isAmong({ attribute, values }: Test, facts: Facts): boolean {
  const own = [facts[attribute]].flat().map((one) => one.toLowerCase())
  return values.some((value) => own.includes(value.toLowerCase()))
}
