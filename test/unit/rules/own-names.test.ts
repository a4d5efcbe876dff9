import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEntities } from '#rules/text/entities.ts'
import { nameHere } from '#rules/text/own-names.ts'
import { pieces } from '#test/rig/markup.ts'
import { spentSince } from '#test/rig/spent.ts'

const HOST = 'birds.example.nz'
const named = (text: string) => nameHere(text, HOST)

describe('who is named by their whole address here', () => {
  test('is named as everybody here, whatever stands around it', () => {
    expect(named(`Kia ora @Ana.B@${HOST}, (@tama@BIRDS.example.NZ) "@mei-ling@${HOST}".`)).toBe(
      'Kia ora @Ana.B, (@tama) "@mei-ling".',
    )
    expect(named(`@ana@${HOST}: see\n.@ana@${HOST}’s… @ana@${HOST}! @ana@${HOST}--`)).toBe(
      '@ana: see\n.@ana’s… @ana! @ana--',
    )
  })

  test('is so with the port of a host that has one', () => {
    expect(nameHere('@ana@localhost:4600. @ana@localhost:4600', 'localhost:4600')).toBe('@ana. @ana')
    const others = '@ana@localhost @ana@localhost:460 @ana@localhost:46000'
    expect(nameHere(others, 'localhost:4600')).toBe(others)
  })

  test.each([
    '@ana@mastodon.nz',
    `@ana@more.${HOST}`,
    `@ana@${HOST}.com`,
    `@ana@${HOST}x`,
    `@ana@${HOST}-x`,
    `@ana@${HOST}ū`,
    `@ana@${HOST}:8080`,
    `@ana@${HOST}@mastodon.nz`,
    `@ana@${HOST}://x`,
    `ana@${HOST}`,
    `x@ana@${HOST}`,
    `@ana.@${HOST}`,
    `@${'a'.repeat(31)}@${HOST}`,
    `https://mastodon.nz/?who=@ana@${HOST}`,
    `https://${HOST}/@ana@${HOST} x.nz/(@ana@${HOST})`,
  ])('stays as it is where it is another address, or a part of something: %s', (text) => {
    expect(named(text)).toBe(text)
  })
})

const around = fc.string({
  unit: fc.constantFrom(...pieces, '@tama', `@tama@${HOST}`, '@tama@x.nz'),
  maxLength: 30,
})

test('in every text the whole address names whom the name alone would', () => {
  fc.assert(
    fc.property(around, around, (before, after) => {
      fc.pre(!/^[.-]*[\p{L}\p{M}\p{N}_:]/u.test(after))
      const alone = `${before}@ana${after}`
      const isNamed = findEntities(alone).some(
        ({ kind, start, value }) => kind === 'mention' && start === before.length && value === 'ana',
      )
      expect(named(`${before}@ana@${HOST}${after}`) === named(alone)).toBe(isNamed)
    }),
    { numRuns: 5000 },
  )
})

test('every text is named once and for all, and a long one in a moment', () => {
  fc.assert(fc.property(around, (text) => void expect(named(named(text))).toBe(named(text))))
  for (const one of ['@', '@a', `@a@${HOST}`, '@a@', '.-', `x.nz/@a@${HOST} `, '@a@b:']) {
    const begun = process.cpuUsage()
    named(one.repeat(40_000))
    expect(spentSince(begun)).toBeLessThan(1_500)
  }
})
