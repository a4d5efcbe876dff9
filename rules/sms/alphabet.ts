/** The letters of GSM 03.38, which take 7 bits each. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
/** These take two. */
const EXTENDED = '\f^{}\\[~]|€'

const widths = new Map([
  ...[...BASIC].map((letter): [string, number] => [letter, 1]),
  ...[...EXTENDED].map((letter): [string, number] => [letter, 2]),
])

export type Alphabet = 'gsm7' | 'ucs2'

/** One letter beyond GSM 03.38, such as a macron, and the whole text goes in 16 bits a unit. */
export const alphabetOf = (text: string): Alphabet =>
  [...text].every((letter) => widths.has(letter)) ? 'gsm7' : 'ucs2'

/** How much room a letter takes, in septets or UTF-16 units. Both parts of a pair stay in one segment. */
export const widthOf = (letter: string, alphabet: Alphabet): number =>
  alphabet === 'gsm7' ? (widths.get(letter) ?? 1) : letter.length
