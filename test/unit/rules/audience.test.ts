import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ATTRIBUTES,
  type Condition,
  type Facts,
  matches,
  parseCondition,
  printCondition,
  sayCondition,
} from '#rules/audience/index.ts'

const read = (source: string) => {
  const found = parseCondition(source)
  return 'fault' in found ? `${found.fault.code} at ${found.fault.at}: ${found.fault.word}` : found.condition
}

const wiremu: Facts = {
  department: 'Shops',
  team: 'Queen Street',
  location: 'Auckland',
  role: 'contractor',
  manager: 'mele',
  person: 'wiremu',
  language: ['en', 'mi'],
  group: ['first_aid', 'shop_leaders'],
}

describe('a condition', () => {
  it('is read as it is written, "and" before "or"', () => {
    expect(read('department in (Shops, Call centre) and location = Auckland and role != contractor')).toEqual(
      {
        kind: 'and',
        of: [
          { kind: 'test', attribute: 'department', among: true, values: ['Shops', 'Call centre'] },
          { kind: 'test', attribute: 'location', among: true, values: ['Auckland'] },
          { kind: 'test', attribute: 'role', among: false, values: ['contractor'] },
        ],
      },
    )
    expect(read('team = a or team = b and location = c')).toMatchObject({
      kind: 'or',
      of: [{}, { kind: 'and' }],
    })
    expect(read('EVERYBODY')).toEqual({ kind: 'everybody' })
  })

  it.each([
    ['', 'empty at 0: '],
    ['shoe = 43', 'unknown_attribute at 0: shoe'],
    ['department Shops', 'operator_missing at 11: Shops'],
    ['department =', 'value_missing at 12: '],
    ['department = ""', 'value_missing at 13: '],
    ['department in Shops', 'value_missing at 14: Shops'],
    ['department in (Shops', 'unclosed at 20: '],
    ['department = "Shops', 'unclosed at 13: "'],
    ['(department = Shops', 'unclosed at 19: '],
    ['department = Shops)', 'unexpected at 18: )'],
    ['department = Shops and', 'unexpected at 22: '],
    ['department = Shops, Head office', 'unexpected at 18: ,'],
    ['= Shops', 'unexpected at 0: ='],
    [`${'not '.repeat(40)}everybody`, 'too_long at 80: not'],
    [`team in (${'a,'.repeat(250)}a)`, 'too_long at 511: '],
    [`team = ${'a'.repeat(2000)}`, 'too_long at 2000: '],
  ])('that can’t be read says where: %.40s', (source, said) => {
    expect(read(source)).toBe(said)
  })

  it.each([
    ['department = shops', true],
    ['department in (Network, SHOPS)', true],
    ['department not in (Network, Shops)', false],
    ['department = Shops and not role = contractor', false],
    ['role = contractor or location = Wellington', true],
    ['not (location = Auckland and language = mi)', false],
    ['group = first_aid and group != shop_leaders', false],
    ['manager = mele and person != wiremu', false],
    ['everybody', true],
  ])('finds whom it means: %s', (source, meant) => {
    const found = parseCondition(source)
    expect('condition' in found && matches(found.condition, wiremu)).toBe(meant)
  })
})

const value = fc
  .oneof(
    fc.constantFrom(
      'Shops',
      'Call centre',
      'and',
      'Research and development',
      'or',
      'a "b" \\',
      'in',
      'not',
      '(x)',
      'ā, ē',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '')
const test = fc.record({
  kind: fc.constant('test' as const),
  attribute: fc.constantFrom(...ATTRIBUTES),
  among: fc.boolean(),
  values: fc.array(value, { minLength: 1, maxLength: 4 }),
})
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    test,
    fc.constant({ kind: 'everybody' as const }),
    fc.record({ kind: fc.constant('not' as const), of: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
    }),
  ),
}))

it('a condition is the same after it was written down and read', () => {
  fc.assert(
    fc.property(condition, (one) => {
      const source = printCondition(one)
      fc.pre(source.length <= 2000)
      expect(read(source)).toEqual(one)
    }),
    { numRuns: 2_000 },
  )
})

it('any text is read, or refused with a place in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (source) => {
      const found = parseCondition(source)
      if ('fault' in found) expect(found.fault.at).toBeLessThanOrEqual(source.length)
    }),
    { numRuns: 2_000 },
  )
})

it('a condition is said in the words of a language, and as it is written where it can’t be read', () => {
  const words = {
    ...(Object.fromEntries(ATTRIBUTES.map((one) => [one, one])) as Record<
      (typeof ATTRIBUTES)[number],
      string
    >),
    ...{ department: 'Abteilung', location: 'Ort', everybody: 'alle', not: 'nicht ({{what}})' },
    ...{ is: '{{attribute}} ist {{values}}', isNot: '{{attribute}} ist nicht {{values}}' },
    ...{ and: ' und ', or: ' oder ' },
  }
  const say = (source: string) => sayCondition(source, words, 'de')
  expect(say('everybody')).toBe('alle')
  expect(say('department in (Shops, Care) and location != Auckland')).toBe(
    'Abteilung ist Shops oder Care und Ort ist nicht Auckland',
  )
  expect(say('not (team = {{what}} or team = B)')).toBe('nicht (team ist {{what}} oder team ist B)')
  expect(say('department in (')).toBe('department in (')
})
