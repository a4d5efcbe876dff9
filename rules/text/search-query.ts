import { searchWords } from './words.ts'

/** What somebody asks search for, part by part; a part with `not` must not be there. */
export type SearchPart = { not: boolean } & (
  | { kind: 'word'; word: string }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'from' | 'in'; name: string }
  | { kind: 'language'; tag: string }
  | { kind: 'mark'; mark: (typeof MARKS)[number] }
  /** Days as `2026-03-31`, the first and the one after the last. */
  | { kind: 'days'; from: string | null; to: string | null }
)

/** `unfinished`: the last word may be the beginning of one. */
export type SearchQuery = { parts: SearchPart[]; unfinished: boolean }

export const MARKS = ['has:picture', 'has:video', 'has:media', 'has:link', 'has:poll', 'is:reply'] as const

/** In the order in which they are offered. */
export const OPERATORS = [
  'from:',
  'in:',
  'has:',
  'before:',
  'after:',
  'during:',
  'language:',
  'is:reply',
] as const

const TOKEN = /-?"[^"]*"?|\S+/g

/**
 * `from:handle`, `in:group`, `has:picture`, `before:2026-03-31`, `"words together"`, `-without`. What looks like an operator and is none, or
 * has nothing that it could mean, is words like all others.
 */
export function parseSearch(text: string): SearchQuery {
  const tokens = text.match(TOKEN) ?? []
  const parts = tokens.flatMap(readToken)
  const last = parts.at(-1)
  return { parts, unfinished: last?.kind === 'word' && !last.not }
}

function readToken(token: string): SearchPart[] {
  const not = token.startsWith('-') && token.length > 1
  const body = not ? token.slice(1) : token
  if (body.startsWith('"')) return together(searchWords(body), not)
  const part = readOperator(body)
  if (part !== null) return [{ not, ...part } as SearchPart]
  const words = searchWords(body)
  return not ? together(words, not) : words.map((word) => ({ not, kind: 'word' as const, word }))
}

function together(words: string[], not: boolean): SearchPart[] {
  const [word] = words
  if (word === undefined) return []
  return words.length === 1 ? [{ not, kind: 'word', word }] : [{ not, kind: 'phrase', words }]
}

type Bare<T> = T extends unknown ? Omit<T, 'not'> : never

function readOperator(body: string): Bare<SearchPart> | null {
  const colon = body.indexOf(':')
  const [name, value] = [body.slice(0, colon).toLowerCase(), body.slice(colon + 1).toLowerCase()]
  if (colon < 1 || value === '') return null
  const mark = MARKS.find((one) => one === `${name}:${value === 'image' ? 'picture' : value}`)
  if (mark !== undefined) return { kind: 'mark', mark }
  if (name === 'from' && /^@?[\w.-]+$/.test(value)) return { kind: 'from', name: value.replace(/^@/, '') }
  if (name === 'in' && /^[a-z0-9-]+$/.test(value)) return { kind: 'in', name: value }
  if (name === 'language' && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/.test(value))
    return { kind: 'language', tag: value.split('-')[0] ?? value }
  const days = readDays(value)
  if (days === null) return null
  if (name === 'before') return { kind: 'days', from: null, to: days.from }
  if (name === 'after') return { kind: 'days', from: days.to, to: null }
  return name === 'during' ? { kind: 'days', ...days } : null
}

/** A day, a month or a year; null for what the calendar has not. */
function readDays(value: string): { from: string; to: string } | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? []
  if (year === undefined || Number(year) < 1970 || Number(year) > 9998) return null
  const first = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const from = first.toISOString().slice(0, 10)
  if (from !== `${year}-${month ?? '01'}-${day ?? '01'}`) return null
  const after = new Date(first)
  if (day !== undefined) after.setUTCDate(after.getUTCDate() + 1)
  else if (month !== undefined) after.setUTCMonth(after.getUTCMonth() + 1)
  else after.setUTCFullYear(after.getUTCFullYear() + 1)
  return { from, to: after.toISOString().slice(0, 10) }
}
