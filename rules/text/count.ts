import { splitAtEmoji } from './emoji.ts'
import { findLinks } from './links.ts'

const LINK_WEIGHT = 23
const EMOJI_WEIGHT = 2

/**
 * The length of a post as twitter-text's published rules (configuration 3) count it: text in NFC; Latin,
 * Greek, Cyrillic, Arabic, Devanagari and the like 1 a character, Han, kana, Hangul and the rest 2, any
 * link 23, any emoji 2. Where it differs on purpose: docs/adr/0010-counting.md.
 */
export function countWeighted(text: string): number {
  const normal = text.normalize('NFC')
  let weight = 0
  let at = 0
  for (const link of findLinks(normal)) {
    weight += weigh(normal.slice(at, link.start)) + LINK_WEIGHT
    at = link.end
  }
  return weight + weigh(normal.slice(at))
}

/** Whether a post of at most `limit` weighted characters may hold `text`. */
export function fits(text: string, limit: number): boolean {
  return countWeighted(text) <= limit
}

function weigh(text: string): number {
  const { pieces, emoji } = splitAtEmoji(text)
  let weight = emoji * EMOJI_WEIGHT
  for (const piece of pieces) {
    for (const character of piece) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2
  }
  return weight
}

function isLight(point: number): boolean {
  return (
    point <= 0x10ff ||
    (point >= 0x2000 && point <= 0x200d) ||
    (point >= 0x2010 && point <= 0x201f) ||
    (point >= 0x2032 && point <= 0x2037)
  )
}
