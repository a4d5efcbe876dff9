import { CONTENT_WARNING_LIMIT, FULL_TEXT_LIMIT, lengthOf } from '#rules/limits.ts'
import { findUnstorable } from '#rules/text/clean.ts'
import { countWeighted } from '#rules/text/count.ts'
import { searchWords } from '#rules/text/words.ts'
import { Refusal } from '#server/base/errors.ts'

/** What somebody writes, new or instead of what stands there. */
export type Written = {
  text: string
  fullText?: string | null
  warning?: string
  sensitive?: boolean
  language?: string | null
}

/**
 * `limit` in weighted characters; with something to look at, the text may be empty. Throws Refusal `post_empty`, `post_too_long`, `full_text_too_long`, `warning_too_long`
 * or `text_not_storable`.
 */
export function checkWritten({ text, fullText, warning = '' }: Written, limit: number, shows = false): void {
  if (text.trim() === '' && !shows) throw new Refusal('post_empty')
  for (const one of [text, fullText ?? '', warning]) {
    if (findUnstorable(one) !== null) throw new Refusal('text_not_storable')
  }
  const length = countWeighted(text)
  if (length > limit) throw new Refusal('post_too_long', { length, limit })
  const full = lengthOf(fullText ?? '')
  if (full > FULL_TEXT_LIMIT)
    throw new Refusal('full_text_too_long', { length: full, limit: FULL_TEXT_LIMIT })
  const warned = lengthOf(warning.trim())
  if (warned > CONTENT_WARNING_LIMIT)
    throw new Refusal('warning_too_long', { length: warned, limit: CONTENT_WARNING_LIMIT })
}

/** As it is stored: a warning without the room around it, and never a warning on what is called harmless. */
export function toStored({ text, fullText, warning = '', sensitive = false, language }: Written) {
  const warned = warning.trim()
  return {
    text,
    fullText: fullText || null,
    warning: warned,
    sensitive: sensitive || warned !== '',
    language: language ?? null,
  }
}

/** What search finds it by; `shown` are the descriptions of its pictures. */
export function wordsOf({ text, fullText, warning = '' }: Written, shown: readonly string[] = []): string[] {
  return searchWords([warning, text, fullText ?? '', ...shown].join(' '))
}
