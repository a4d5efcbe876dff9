import { fold } from './fold.ts'
import { searchWords } from './words.ts'

/** A text in the two forms in which words are looked for in it. */
export type Matchable = { readonly folded: string; readonly words: string }

export function toMatchable(text: string): Matchable {
  return { folded: fold(text), words: ` ${searchWords(text).join(' ')} ` }
}

/** Written without spaces between words; there, a word is a part of a line. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * Whether a text has these words: case and accents apart, next to each other, as whole words or as parts of words. It looks for
 * them as they are, never as a pattern, so that nothing one can write makes it slow.
 */
export function matchKeyword(keyword: string, wholeWord: boolean): (text: Matchable) => boolean {
  const words = searchWords(keyword).join(' ')
  const folded = fold(keyword).trim()
  // What has no letters, such as an emoji, stands in the text itself.
  if (words === '' || !wholeWord || UNSPACED.test(keyword))
    return folded === '' ? () => false : (text) => text.folded.includes(folded)
  return (text) => text.words.includes(` ${words} `)
}
