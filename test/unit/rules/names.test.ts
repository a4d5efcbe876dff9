import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHandleProblem, suggestHandle } from '#rules/people/handle.ts'
import { cleanName, findUnstorable } from '#rules/text/clean.ts'
import { fold } from '#rules/text/fold.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 60 })

describe('folding', () => {
  test('takes accents and case for nothing', () => {
    expect(fold('Kererū')).toBe('kereru')
    expect(fold('STRASSE')).toBe(fold('Straße'))
    expect(fold('Ｋｅｒｅｒｕ')).toBe('kereru')
    expect(fold('مُحَمَّد')).toBe('محمد')
  })

  test('keeps the marks that make another word', () => {
    expect(fold('が')).not.toBe(fold('か'))
    expect(fold('कि')).not.toBe(fold('क'))
  })

  test('folds once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 2000 },
    )
  })
})

describe('handles', () => {
  test.each([
    ['anahera.ngata', null],
    ['A_1-b', null],
    ['', 'empty'],
    ['a'.repeat(31), 'too_long'],
    ['kererū', 'bad_character'],
    ['a\u202eb', 'bad_character'],
    ['раypal', 'bad_character'],
    ['.ana', 'bad_start'],
    ['ana.', 'bad_end'],
    ['Admin', 'reserved'],
    ['everyone', 'reserved'],
  ])('%j has the problem %j', (handle, problem) => {
    expect(findHandleProblem(handle)).toBe(problem)
  })

  test.each([
    ['Anahera Ngata', 'anahera.ngata'],
    ["Siobhán O'Neill", 'siobhan.oneill'],
    ['Jörg Straße', 'jorg.strasse'],
    ['Łukasz Ødegård', 'lukasz.odegard'],
    ['李小龍', 'colleague'],
    ['Admin', 'admin2'],
  ])('of %j is suggested as %j', (name, handle) => {
    expect(suggestHandle(name)).toBe(handle)
  })

  test('are numbered when taken', () => {
    const taken = new Set(['mei.chen', 'mei.chen2'])
    expect(suggestHandle('Mei Chen', (handle) => taken.has(handle))).toBe('mei.chen3')
  })

  test('are valid for whatever name', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (name) => findHandleProblem(suggestHandle(name)) === null),
    )
  })
})

describe('names', () => {
  test('lose what hides or turns text', () => {
    expect(cleanName('  Ana\u202e\u200b \n\t Ngata\u0000 ')).toBe('Ana Ngata')
    expect(cleanName('x\u200dy')).toBe('xy')
    expect(cleanName(`Z${'\u0301'.repeat(50)}`).length).toBeLessThan(7)
  })

  test('keep the spelling of every language, and emoji', () => {
    expect(cleanName('علی\u200cرضا')).toBe('علی\u200cرضا')
    expect(cleanName('Ana 👩\u200d🚀')).toBe('Ana 👩\u200d🚀')
    expect(cleanName('Te Rangi Hīroa')).toBe('Te Rangi Hīroa')
  })

  test('are clean after one cleaning', () => {
    fc.assert(
      fc.property(anyText, (text) => cleanName(cleanName(text)) === cleanName(text)),
      { numRuns: 2000 },
    )
  })
})

test('a post may hold anything that a database gives back', () => {
  expect(findUnstorable('\u202e <b> \u200b\u0007')).toBe(null)
  expect(findUnstorable('a\u0000')).toBe('null_character')
  expect(findUnstorable('a\ud800')).toBe('unpaired_surrogate')
})
