import { fold } from './fold.ts'

/** A longer run of letters is no word that anybody looks for, and PostgreSQL refuses one of 2,047 bytes. */
const LONGEST = 100

/** The words of a text as search compares them: folded, in order, with repeats. */
export function searchWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => word.slice(0, LONGEST))
}
