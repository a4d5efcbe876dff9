import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Difference, differences } from '#rules/text/differences.ts'
import { spentSince } from '#test/rig/spent.ts'

const SIGNS = { same: ['', ''], added: ['+', '+'], removed: ['-', '-'] } as const
const show = (found: Difference[]) =>
  found.map(({ kind, text }) => SIGNS[kind][0] + text + SIGNS[kind][1]).join('')

test.each([
  ['Teh first', 'The first', '-Teh-+The+ first'],
  ['Lunch at noon', 'Lunch at one o’clock', 'Lunch at -noon-+one o’clock+'],
  ['The old way', 'A new path', '-The old way-+A new path+'],
  ['One', 'One two', 'One+ two+'],
  ['', 'New', '+New+'],
  ['Gone', '', '-Gone-'],
  ['Same', 'Same', 'Same'],
  ['Kererū und 🐦', 'Kererū und 🦜', 'Kererū und -🐦-+🦜+'],
])('“%s” becomes “%s”', (before, after, wanted) => {
  expect(show(differences(before, after))).toBe(wanted)
})

const text = fc
  .array(fc.constantFrom('a', 'b', 'cd', ' ', '  ', '\n', '.', 'é', '🐦', '\ud800'))
  .map((all) => all.join(''))
const without = (found: Difference[], kind: Difference['kind']) =>
  found
    .filter((one) => one.kind !== kind)
    .map((one) => one.text)
    .join('')

test('both texts can be read out of the difference, and no piece stands beside one of its kind', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const found = differences(before, after)
      expect(without(found, 'added')).toBe(before)
      expect(without(found, 'removed')).toBe(after)
      for (const [at, one] of found.entries()) expect(one.kind).not.toBe(found[at + 1]?.kind)
    }),
    { numRuns: 500 },
  )
})

test('texts as long as a full text can be are compared in a moment', () => {
  const long = (word: string) => `${word} x `.repeat(5_000)
  const start = process.cpuUsage()
  const found = differences(long('one'), long('two'))
  expect(spentSince(start)).toBeLessThan(1_000)
  expect(without(found, 'added')).toBe(long('one'))
})
