import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWeighted } from '#rules/text/count.ts'
import { splitText } from '#rules/text/split.ts'

test('a long text is cut at the ends of its sentences', () => {
  const text = 'The first is here. The second asks: is it? Yes! And “so it ends.” Then one more.'
  expect(splitText(text, 44)).toEqual([
    'The first is here. The second asks: is it?',
    'Yes! And “so it ends.” Then one more.',
  ])
  expect(splitText('One line\nAnother line', 140)).toEqual(['One line\nAnother line'])
  expect(splitText('  ', 140)).toEqual([])
})

test('whatever the text, each part fits and nothing of it is lost', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 40 }),
          fc.constantFrom('. ', '! ', '\n', ' ', 'https://example.org/abc'),
        ),
      ),
      fc.integer({ min: 30, max: 140 }),
      (pieces, limit) => {
        const text = pieces.join('')
        const parts = splitText(text, limit)
        for (const part of parts) expect(countWeighted(part)).toBeLessThanOrEqual(limit)
        const bare = (words: string) => words.replace(/\s+/gu, '')
        expect(bare(parts.join(''))).toBe(bare(text))
      },
    ),
  )
})
