import { type Alphabet, alphabetOf, widthOf } from './alphabet.ts'

/** What one SMS holds: alone, and as a part of several, which spend 7 septets (3 units) on saying which part they are. */
const ROOM = { gsm7: { alone: 160, part: 153 }, ucs2: { alone: 70, part: 67 } }

export type Measured = { alphabet: Alphabet; segments: number; units: number }

/** As networks count and bill it (3GPP TS 23.040). */
export function measureSms(text: string): Measured {
  const alphabet = alphabetOf(text)
  const widths = [...text].map((letter) => widthOf(letter, alphabet))
  const units = widths.reduce((sum, width) => sum + width, 0)
  const { alone, part } = ROOM[alphabet]
  return { alphabet, units, segments: units === 0 ? 0 : units <= alone ? 1 : countParts(widths, part) }
}

/** What is two units wide is never torn, so a part may end one short. */
function countParts(widths: number[], part: number): number {
  let parts = 1
  let used = 0
  for (const width of widths) {
    if (used + width > part) {
      parts += 1
      used = 0
    }
    used += width
  }
  return parts
}
