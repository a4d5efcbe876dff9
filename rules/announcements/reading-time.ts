/** Words that an adult reads in a minute; the figure of PRODUCT's measures, near the 238 of Brysbaert 2019. */
const WORDS_A_MINUTE = 240

/** Runs of letters and digits. Of scripts that put no space between words, two characters count as one word. */
export function countWords(text: string): number {
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0
  const rest = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu, ' ')
  return Math.ceil(dense / 2) + (rest.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0)
}

/** Minutes that reading all of it takes. */
export function readingMinutes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + countWords(text), 0) / WORDS_A_MINUTE
}
