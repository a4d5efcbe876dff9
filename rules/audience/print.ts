import type { Condition, Test } from './condition.ts'

/** The condition as it is written: parsing it gives the same again. */
export function printCondition(condition: Condition): string {
  if (condition.kind === 'everybody') return 'everybody'
  if (condition.kind === 'test') return printTest(condition)
  if (condition.kind === 'not') return `not ${inBrackets(condition.of)}`
  return condition.of.map(inBrackets).join(` ${condition.kind} `)
}

const inBrackets = (condition: Condition): string =>
  condition.kind === 'and' || condition.kind === 'or'
    ? `(${printCondition(condition)})`
    : printCondition(condition)

function printTest({ attribute, among, values }: Test): string {
  const [only = ''] = values
  if (values.length === 1) return `${attribute} ${among ? '=' : '!='} ${printValue(only)}`
  return `${attribute} ${among ? 'in' : 'not in'} (${values.map(printValue).join(', ')})`
}

const BARE = /^[^\s=!(),"]+(?: [^\s=!(),"]+)*$/u

function printValue(value: string): string {
  const bare = BARE.test(value) && !value.split(' ').some((word) => /^(?:and|or)$/iu.test(word))
  return bare ? value : `"${value.replaceAll(/["\\]/gu, String.raw`\$&`)}"`
}
