import type { Problem } from './problems.ts'

/** What each column may be called, besides its own name. Case, spaces, hyphens and underscores do not matter. */
const synonyms = {
  name: ['full name', 'display name', 'displayname'],
  handle: ['username', 'user name', 'login', 'nickname'],
  'e-mail': ['mail', 'e-mail address', 'mail address', 'work e-mail'],
  phone: ['mobile', 'mobile phone', 'cell phone', 'phone number', 'telephone'],
  department: ['division', 'org unit', 'organisational unit', 'organizational unit'],
  team: ['group', 'unit'],
  location: ['office', 'place', 'site', 'city'],
  role: ['title', 'job title', 'position', 'job'],
  manager: ['reports to', 'line manager', 'supervisor', 'boss'],
  'working hours': ['hours', 'work hours', 'roster'],
  'time zone': ['zone', 'tz'],
  languages: ['language', 'spoken languages'],
} satisfies Record<string, string[]>

export type Column = keyof typeof synonyms

export const columns = Object.keys(synonyms) as Column[]

const plain = (heading: string) => heading.toLowerCase().replace(/[\s_-]+/g, '')

const byHeading = new Map<string, Column>(
  columns.flatMap((column) => [column, ...synonyms[column]].map((name) => [plain(name), column] as const)),
)

export type Heading = { places: Map<Column, number>; problems: Problem[] }

/** Which cell of a row holds which column. */
export function readHeading(cells: string[], line: number): Heading {
  const places = new Map<Column, number>()
  const problems: Problem[] = []
  for (const [place, cell] of cells.entries()) {
    const column = byHeading.get(plain(cell))
    if (column === undefined) problems.push({ line, column: cell.trim(), ...unknownColumn(cell, place) })
    else if (places.has(column)) {
      const message = `There are two columns for ${column}. Keep one.`
      problems.push({ line, column, code: 'repeated_column', message, facts: { column } })
    } else places.set(column, place)
  }
  if (!places.has('name')) {
    const message = `There is no column “name”. The first line must name the columns: ${columns.join(', ')}.`
    const facts = { columns: columns.join(', ') }
    problems.push({ line, column: 'name', code: 'missing_column', message, facts })
  }
  return { places, problems }
}

function unknownColumn(cell: string, place: number): Pick<Problem, 'code' | 'message' | 'facts'> {
  const all = columns.join(', ')
  const known = `Rename or remove it; known are ${all}.`
  const heading = cell.trim()
  if (heading === '') {
    const message = `Column ${place + 1} has no heading. ${known}`
    return { code: 'unnamed_column', message, facts: { place: place + 1, columns: all } }
  }
  const message = `“${heading}” is no known column. ${known}`
  return { code: 'unknown_column', message, facts: { cell: heading, columns: all } }
}
