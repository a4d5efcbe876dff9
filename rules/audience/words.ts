import type { Attribute, Condition, Test } from './condition.ts'
import { parseCondition } from './parse.ts'

/** Of one language. `is`, `isNot` and `not` say where what they are about goes, as {{attribute}}, {{values}} and {{what}}. */
export type ConditionWords = Record<Attribute | 'everybody' | 'is' | 'isNot' | 'not' | 'and' | 'or', string>

type Say = { words: ConditionWords; locale: string }

/** "department is Retail or Network, and role is not contractor"; as it is written where it can't be read. */
export function sayCondition(source: string, words: ConditionWords, locale: string): string {
  const read = parseCondition(source)
  return 'fault' in read ? source : say(read.condition, { words, locale })
}

function say(condition: Condition, how: Say): string {
  const { words } = how
  switch (condition.kind) {
    case 'everybody':
      return words.everybody
    case 'test':
      return sayTest(condition, how)
    case 'not':
      return fill(words.not, { what: say(condition.of, how) })
    default:
      return condition.of
        .map((one) => (one.kind === 'and' || one.kind === 'or' ? `(${say(one, how)})` : say(one, how)))
        .join(words[condition.kind])
  }
}

function sayTest({ attribute, among, values }: Test, { words, locale }: Say): string {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' }).format(values)
  return fill(among ? words.is : words.isNot, { attribute: words[attribute], values: list })
}

const fill = (words: string, facts: Record<string, string>) =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '')
