import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCENTS } from '#rules/looks.ts'

const css = readFileSync('web/ui/tokens.css', 'utf8')
/** The tokens with each colour that an administration may choose in the place of green. */
const looks = new Map(
  [
    '',
    ...readFileSync('web/ui/looks.css', 'utf8')
      .split(/(?=^:root)/m)
      .slice(1),
  ].map((chosen) => [/accent="(\w+)"/.exec(chosen)?.[1] ?? 'green', `${chosen}${css}`]),
)

/** A token's colour in the light and the dark theme. */
function colours(name: string, look = 'green'): [string, string] {
  const css = looks.get(look) ?? ''
  const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  if (both?.[1] && both[2]) return [both[1], both[2]]
  const one = new RegExp(`--${name}: (#\\w{6});`).exec(css)?.[1]
  if (!one) throw new Error(`There is no colour --${name}`)
  return [one, one]
}

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const PAPERS = ['paper', 'paper-raised', 'paper-sunken', 'paper-hover']
const INKS = ['ink', 'ink-quiet', 'accent', 'danger', 'confirm', 'outside']
const PAIRS = [
  ...INKS.flatMap((ink) => PAPERS.map((paper) => [ink, paper])),
  ...['accent', 'danger', 'outside'].map((name) => [`on-${name}`, `${name}-fill`]),
  ['on-accent', 'accent-fill-hover'],
  ['on-danger', 'danger-fill-hover'],
  ...['accent', 'danger', 'confirm', 'outside'].map((name) => [`on-${name}-soft`, `${name}-soft`]),
]

const EVERY = [...looks.keys()].flatMap((look) => PAIRS.map(([ink, paper]) => [look, ink, paper] as const))

test('every colour that can be chosen has its tokens', () => {
  expect([...looks.keys()]).toEqual([...ACCENTS])
})

test.each(EVERY)('in %s, %s on %s can be read in both themes', (look, ink = '', paper = '') => {
  const [inks, papers] = [colours(ink, look), colours(paper, look)]
  for (const theme of [0, 1] as const)
    expect(contrast(inks[theme], papers[theme])).toBeGreaterThanOrEqual(4.5)
})

test.each(['line-strong', 'focus', 'ink-faint'])(
  '%s, which draws what one can use, is seen on every paper',
  (line) => {
    for (const paper of PAPERS) {
      for (const theme of [0, 1] as const) {
        expect(contrast(colours(line)[theme], colours(paper)[theme])).toBeGreaterThanOrEqual(3)
      }
    }
  },
)

test('the sky is used by nothing yet: no colour of outside is in any component', () => {
  const users = globSync('web/**/*.{css,tsx,ts}')
    .filter((path) => !path.startsWith('web/dist/') && path !== 'web/ui/tokens.css')
    .filter((path) => readFileSync(path, 'utf8').includes('outside'))
    .filter((path) => /--(?:on-)?outside/.test(readFileSync(path, 'utf8')))
  expect(users).toEqual([])
})

test('components take colours from the tokens alone', () => {
  const painted = globSync('web/**/*.module.css').filter((path) =>
    /#[0-9a-f]{3,8}\b|rgb\(|hsl\(/i.test(readFileSync(path, 'utf8')),
  )
  expect(painted).toEqual([])
})
