import fc from 'fast-check'
import { expect, it } from 'vitest'
import { composeSms, LEAST_LETTERS } from '#rules/sms/compose.ts'
import { readPhone } from '#rules/sms/phone.ts'
import { measureSms } from '#rules/sms/segments.ts'

/** SMS are counted as networks bill them. */
it.each([
  ['', 'gsm7', 0],
  ['a'.repeat(160), 'gsm7', 1],
  ['a'.repeat(161), 'gsm7', 2],
  ['a'.repeat(306), 'gsm7', 2],
  ['a'.repeat(307), 'gsm7', 3],
  ['€'.repeat(80), 'gsm7', 1],
  // 153 is odd, so each part holds 76 signs of two septets.
  ['€'.repeat(152), 'gsm7', 2],
  ['€'.repeat(153), 'gsm7', 3],
  ['Grüße, ÄÖÜ, ß', 'gsm7', 1],
  [`ā${'a'.repeat(69)}`, 'ucs2', 1],
  [`ā${'a'.repeat(70)}`, 'ucs2', 2],
  ['😀'.repeat(35), 'ucs2', 1],
  ['😀'.repeat(66), 'ucs2', 2],
  ['😀'.repeat(67), 'ucs2', 3],
  ['مرحبا', 'ucs2', 1],
])('%s', (text, alphabet, segments) => {
  expect(measureSms(text)).toMatchObject({ alphabet, segments })
})

it('what is too long is cut at a word, and the link behind it stays whole', () => {
  const link = 'https://birdhouse.example/a/4fT9'
  const short = composeSms('The depot closes on Friday', link, 1)
  expect(short).toMatchObject({ text: `The depot closes on Friday ${link}`, cut: false, segments: 1 })
  const long = composeSms('The depot closes on Friday. '.repeat(10), link, 1)
  expect(long).toMatchObject({ cut: true, segments: 1, alphabet: 'gsm7' })
  expect(long.text).toMatch(/Friday\.{3,4} https:|(depot|closes|on|The|Friday\.)\.\.\. https:/)
  expect(long.text.endsWith(` ${link}`)).toBe(true)
})

it('says what it is about, even where a macron and a long link leave no room for it', () => {
  const link = `https://birdhouse.kereru.example/a/${'x'.repeat(44)}`
  const made = composeSms(
    'Kererū Mobile: From 1 December the Kōwhai 20 plan costs $22. Tell customers before they ask.',
    `To confirm, answer CTGST7VL or open ${link}`,
    2,
  )
  expect(made.text).toMatch(/^Kererū Mobile: From 1 December the Kōwhai 20 plan costs/)
  expect(made).toMatchObject({ cut: true, segments: 3, alphabet: 'ucs2' })
})

it('never takes more segments than it may or its first letters need, whatever the text, nor breaks a pair', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '€', 'ā', '😀', 'ß', 'word '), maxLength: 600 })
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 4 }), (text, most) => {
      const made = composeSms(text, 'https://b.example/a/x', most)
      const begin = [...text.replace(/\s+/g, ' ').trim()].slice(0, LEAST_LETTERS).join('')
      const least = measureSms(`${begin}... https://b.example/a/x`).segments
      expect(made.segments).toBeLessThanOrEqual(Math.max(most, least))
      expect(made.text.endsWith('https://b.example/a/x')).toBe(true)
      expect(made.text.isWellFormed()).toBe(true)
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['+64 21 123 4567', '', '+64211234567'],
  ['0064 (21) 123-4567', '', '+64211234567'],
  ['021 123 4567', '64', '+64211234567'],
  ['021 123 4567', '', null],
  ['+0211234567', '', null],
  ['+64 21 abc', '', null],
  ['+1234567890123456', '', null],
  ['', '64', null],
])('%s is the number %s', (text, country, number) => {
  expect(readPhone(text, country)).toBe(number)
})
