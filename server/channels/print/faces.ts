import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Weight = 400 | 600
/** The name under which a document knows it. */
export type Face = string

type Range = { from: number; to: number; subset: string; family: string }

/** Which file has which letters, as the packages themselves say; Latin before what only repeats some of it. */
const SUBSETS = {
  inter: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext', 'greek-ext'],
  'noto-sans-arabic': ['arabic'],
}

let known: Range[] | undefined

function ranges(): Range[] {
  known ??= Object.entries(SUBSETS).flatMap(([family, subsets]) => {
    const said = JSON.parse(readFileSync(pathOf(family, 'unicode.json'), 'utf8')) as Record<string, string>
    return subsets.flatMap((subset) =>
      (said[subset] ?? '').split(',').map((one) => readRange(one, subset, family)),
    )
  })
  return known
}

function readRange(text: string, subset: string, family: string): Range {
  const [from = '', to = from] = text.trim().replace(/^U\+/, '').split('-')
  return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), subset, family }
}

const folder = (family: string) =>
  fileURLToPath(import.meta.resolve(`@fontsource/${family}/files/x.woff`)).replace(/files[\\/]x\.woff$/, '')
const pathOf = (family: string, file: string) => `${folder(family)}${file}`

const found = new Map<number, Range | undefined>()
const MOST_FOUND = 10_000

/** There are some hundred ranges, and each letter is asked for many times while lines are broken. */
function rangeOf(point: number): Range | undefined {
  if (found.has(point)) return found.get(point)
  const range = ranges().find(({ from, to }) => point >= from && point <= to)
  if (found.size < MOST_FOUND) found.set(point, range)
  return range
}

/** The face that has this letter; null for scripts that no embedded font has. */
export function faceOf(letter: string, weight: Weight): Face | null {
  const range = rangeOf(letter.codePointAt(0) ?? 0)
  return range === undefined ? null : `${range.family} ${range.subset} ${weight}`
}

export function fileOf(face: Face): string {
  const [family = '', subset = '', weight = ''] = face.split(' ')
  return pathOf(family, `files/${family}-${subset}-${weight}-normal.woff`)
}

const IGNORED = /\p{Cf}|\ufe0e|\ufe0f/gu

/** Letters that cannot be printed, each once; empty where all can. */
export function unprintable(text: string): string[] {
  const letters = [...text.normalize('NFC').replace(IGNORED, '').replace(/\s/g, '')]
  return [...new Set(letters)].filter((letter) => faceOf(letter, 400) === null)
}
