import type { Emoji } from '#web/data/emojis.ts'
import type { OrdinaryEmoji } from '#web/data/ordinary-emojis.ts'
import { load, save } from '#web/data/storage.ts'

/** One that can be picked: `text` is what is put where one writes, `url` its picture if it is one of our own. */
export type Choice = { text: string; label: string; url: string | null; words: string }

export const ofOwn = ({ shortcode, category, url }: Emoji): Choice => ({
  text: `:${shortcode}:`,
  label: `:${shortcode}:`,
  url,
  words: `${shortcode} ${category ?? ''}`.toLowerCase(),
})

export const ofOrdinary = ({ emoji, label, words }: OrdinaryEmoji): Choice => ({
  text: emoji,
  label,
  url: null,
  words,
})

const RECENT = 'emoji.recent'
const KEPT = 24

/** What was picked on this device lately, the last first. */
export const readRecent = (): string[] => load<string[]>(RECENT, [])

export function noteRecent(text: string): void {
  save(RECENT, [text, ...readRecent().filter((one) => one !== text)].slice(0, KEPT))
}

const MOST_FOUND = 120

/** Those that have every word, whose names begin with them first. */
export function find(all: readonly Choice[], q: string): Choice[] {
  const wanted = q.trim().toLowerCase().split(/\s+/)
  const found = all.filter(({ words }) => wanted.every((word) => words.includes(word)))
  const first = wanted[0] ?? ''
  const rank = ({ label }: Choice) => (label.replace(/^:/, '').toLowerCase().startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_FOUND)
}
