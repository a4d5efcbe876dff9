import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntities } from '#rules/text/entities.ts'
import { segments } from '#rules/text/segments.ts'
import { pieces } from '#test/rig/markup.ts'

const found = (text: string) => findEntities(text).map(({ kind, value }) => `${kind} ${value}`)

const typed = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 })

describe('mentions', () => {
  test('are handles after an @, in lower case, without the full stop', () => {
    expect(found('Kia ora @Anahera.Ngata. (@tama_b) .@mei-ling')).toEqual([
      'mention anahera.ngata',
      'mention tama_b',
      'mention mei-ling',
    ])
    expect(found('请问@mei 你好')).toEqual(['mention mei'])
  })

  test('are not found in addresses, longer words and other places', () => {
    expect(found('ana@kereru.nz @kererū @ana@mastodon.nz x/@ana @.')).toEqual([])
    expect(found(`@${'a'.repeat(31)}`)).toEqual([])
  })
})

describe('hashtags', () => {
  test('are letters, digits and _ of any script, not only digits', () => {
    expect(found('#Kererū, #5g! #日本語 #شبكة #für_alle ＃tag')).toEqual([
      'hashtag Kererū',
      'hashtag 5g',
      'hashtag 日本語',
      'hashtag شبكة',
      'hashtag für_alle',
      'hashtag tag',
    ])
    expect(found('#123 x#y &#39; #a#b #_ #')).toEqual([])
  })
})

describe('links', () => {
  test('end before the punctuation that belongs to the sentence', () => {
    expect(found('(see https://kereru.nz/a_(b)). Or kereru.co.nz/x, HTTP://X.NZ!')).toEqual([
      'link https://kereru.nz/a_(b)',
      'link https://kereru.co.nz/x',
      'link HTTP://X.NZ',
    ])
    expect(found('http://intranet/wiki http://10.1.2.3:80/x')).toEqual([
      'link http://intranet/wiki',
      'link http://10.1.2.3:80/x',
    ])
  })

  test('are http and https only, and never hide where they go', () => {
    expect(found('javascript:alert(1) ftp://x.nz data:text/html,x mailto:a@b.nz')).toEqual([])
    expect(found('https://bank@evil.nz https://bank:pw@evil.nz http://user_name')).toEqual([])
  })

  test('keep the tags and handles inside them', () => {
    expect(found('https://x.nz/@ana#top #tag')).toEqual(['link https://x.nz/@ana#top', 'hashtag tag'])
  })
})

describe('every text', () => {
  test('has entities in order that do not overlap and say where they stand', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let at = 0
        for (const { kind, start, end, value } of findEntities(text)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          const shown = text.slice(start, end)
          expect(
            kind === 'link'
              ? value.endsWith(shown)
              : value === shown.slice(1).toLowerCase() || kind === 'hashtag',
          ).toBe(true)
          if (kind === 'link') expect(value).toMatch(/^https?:\/\//i)
          at = end
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('is its segments, joined', () => {
    const any = fc.oneof(typed, fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(any, (text) => {
        const joined = segments(text)
          .map((segment) => segment.text)
          .join('')
        expect(joined).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  test('is read in linear time, however hostile', () => {
    const repeated = fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join(''))
    const slowest = { text: '', ms: 0 }
    const measure = (piece: string) => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000)
      // The best of three: what else the machine does at the moment is not this rule's doing.
      const ms = Math.min(...[1, 2, 3].map(() => timeOf(() => findEntities(text))))
      if (ms > slowest.ms) Object.assign(slowest, { text: piece, ms })
    }
    fc.assert(fc.property(repeated, measure), { numRuns: 300 })
    expect(slowest.ms, `repeating ${JSON.stringify(slowest.text)}`).toBeLessThan(50)
  })
})

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
