const ACCENTS: Record<string, string> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  c: 'ç',
  A: 'Å',
  E: 'É',
  S: 'Š',
}
const RIGHT_TO_LEFT = '\u202e'
const POP = '\u202c'

/** English made about a third longer and accented: texts that stay plain are hard-coded, and what is cut off shows. */
export function stretched<T>(texts: T): T {
  return mapTexts(texts, (text) => `${accent(text)}${'·'.repeat(Math.ceil(text.length / 3))}`)
}

/** English written from right to left, to see the mirrored layout. */
export function mirrored<T>(texts: T): T {
  return mapTexts(texts, (text) =>
    keepPlaces(text, (part) => (part === '' ? '' : `${RIGHT_TO_LEFT}${part}${POP}`)),
  )
}

function accent(text: string): string {
  return keepPlaces(text, (part) => part.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter))
}

function keepPlaces(text: string, change: (part: string) => string): string {
  return text
    .split(/(\{\{\w+\}\})/)
    .map((part) => (part.startsWith('{{') ? part : change(part)))
    .join('')
}

function mapTexts<T>(texts: T, change: (text: string) => string): T {
  if (typeof texts === 'string') return change(texts) as T
  return Object.fromEntries(
    Object.entries(texts as object).map(([key, value]) => [key, mapTexts(value, change)]),
  ) as T
}
