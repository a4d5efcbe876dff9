import { expect, test } from 'vitest'
import { findHints } from '#rules/text/clarity/hints.ts'

const words = (count: number) => Array.from({ length: count }, (_, n) => `word${n}`).join(' ')

test('a sentence that is long is named, and by its language', () => {
  expect(findHints(`${words(26)}. Short.`, 'en', [])).toMatchObject([{ kind: 'long_sentence', words: 26 }])
  expect(findHints(`${words(25)}.`, 'en', [])).toEqual([])
  expect(findHints(`${words(21)}.`, 'de-AT', [])).toMatchObject([{ words: 21 }])
  expect(findHints(`${words(15)}\n${words(15)}`, 'en', [])).toEqual([])
})

test('an abbreviation is named unless it is known, explained, or of the house', () => {
  const of = (text: string, glossary: { term: string; note: string }[] = []) =>
    findHints(text, 'en', glossary).map((hint) => hint.text)
  expect(of('Ask the NOC about the PDF')).toEqual(['NOC'])
  expect(of('Ask the NOC (network operations centre)')).toEqual([])
  expect(of('Ask network operations (NOC)')).toEqual([])
  expect(of('Ask the NOC', [{ term: 'NOC', note: '' }])).toEqual([])
  expect(of('See https://example.org/ABC and #ABC and @XYZ')).toEqual([])
  expect(of('ALL OF THIS IS LOUD')).toEqual([])
})

test('a word of the house comes with what it means', () => {
  const glossary = [{ term: 'churn', note: 'customers who leave' }]
  expect(findHints('Less Churn, please', 'en', glossary)).toEqual([
    { kind: 'glossary', text: 'churn', note: 'customers who leave' },
  ])
  expect(findHints('The butter is churned', 'en', glossary)).toEqual([])
})
