/** A name between colons, standing by itself: in `12:30:45` and `a:b:c` there is none. */
export const SHORTCODE = /(?<![\p{L}\p{N}_:]):([a-z0-9_]{2,30}):(?![\p{L}\p{N}_:])/gu

/** The names in a text, each once. */
export function findShortcodes(text: string): string[] {
  if (!text.includes(':')) return []
  return [...new Set([...text.matchAll(SHORTCODE)].map((found) => found[1] ?? ''))]
}
