// Whatever cannot be seen: direction marks that make a name read as another (U+202E and its kin), zero-width
// characters, tags. The joiners and the emoji selectors have rules of their own.
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Cf}]--[\u200C\u200D\uFE0E\uFE0F]]/gv
// Joiners are spelling in Arabic script and the scripts of India, and glue inside emoji; nowhere else.
const STRAY_JOINER =
  /(?<![\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{Script=Arab}\p{Script=Deva}\p{Script=Beng}\p{Script=Guru}\p{Script=Gujr}\p{Script=Orya}\p{Script=Taml}\p{Script=Telu}\p{Script=Knda}\p{Script=Mlym}\p{Script=Sinh}\p{Extended_Pictographic}])/gv
const CONTROL = /\p{Cc}/gu
const SPACES = /[\s\u2028\u2029]+/gu
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * A name, team, place or job title as it is kept: one line, no characters that hide or turn text, no piles
 * of marks that run over the neighbours. May be empty afterwards.
 */
export function cleanName(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ +/g, ' ')
    .trim()
}

export type Unstorable = 'null_character' | 'unpaired_surrogate'

/** What in a post's text no database could give back unchanged, or `null`. Everything else is kept. */
export function findUnstorable(text: string): Unstorable | null {
  if (text.includes('\u0000')) return 'null_character'
  return text.isWellFormed() ? null : 'unpaired_surrogate'
}
