import type { TFunction } from 'i18next'
import { type Condition, parseCondition, type Test } from '#rules/audience/index.ts'
import { currentLocale } from '#web/locales/language.ts'

/** "department is Retail or Network, and role is not contractor"; as it is written where it can't be read. */
export function sayCondition(source: string, t: TFunction): string {
  const read = parseCondition(source)
  return 'fault' in read ? source : say(read.condition, t)
}

function say(condition: Condition, t: TFunction): string {
  switch (condition.kind) {
    case 'everybody':
      return t('audience.everybody')
    case 'test':
      return sayTest(condition, t)
    case 'not':
      return t('audience.not', { what: say(condition.of, t) })
    default:
      return condition.of
        .map((one) => (one.kind === 'and' || one.kind === 'or' ? `(${say(one, t)})` : say(one, t)))
        .join(t(condition.kind === 'and' ? 'audience.and' : 'audience.or'))
  }
}

function sayTest({ attribute, among, values }: Test, t: TFunction): string {
  const list = new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(values)
  return t(among ? 'audience.is' : 'audience.isNot', { attribute: t(`audience.${attribute}`), values: list })
}
