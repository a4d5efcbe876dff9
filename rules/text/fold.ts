// Accents, Hebrew points and Arabic vowel signs: what one may leave out in typing. Not every mark: in
// Devanagari, Thai or Japanese the marks carry the vowel or the voice, and without them it is another word.
const OPTIONAL_MARKS =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]]--[\u3099\u309A]]/gv

/**
 * The form in which handles and hashtags are compared: `#Kererū` and `#kereru` are one. Idempotent.
 * For comparison only, never for display.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .normalize('NFC')
}
