import { queryOptions } from '@tanstack/react-query'

/** An emoji that every device has; `words` are what it is found by, in the app's languages. */
export type OrdinaryEmoji = { emoji: string; label: string; group: number; words: string }

type Row = { emoji: string; label: string; tags?: string[]; group?: number }

/** Emojibase's names and words (MIT), of which `web/emoji-data.ts` leaves what is needed. */
const LANGUAGES = {
  en: () => import('emojibase-data/en/data.json'),
  de: () => import('emojibase-data/de/data.json'),
}
type Language = keyof typeof LANGUAGES

async function read(language: Language): Promise<OrdinaryEmoji[]> {
  const own = rowsOf(await LANGUAGES[language]())
  const other = rowsOf(await LANGUAGES[language === 'en' ? 'de' : 'en']())
  const elsewhere = new Map(other.map((row) => [row.emoji, wordsOf(row)]))
  return own.map((row) => ({
    emoji: row.emoji,
    label: row.label,
    group: row.group ?? 0,
    words: `${wordsOf(row)} ${elsewhere.get(row.emoji) ?? ''}`.toLowerCase(),
  }))
}

const rowsOf = (module: { default: unknown }) => module.default as Row[]
const wordsOf = ({ label, tags = [] }: Row) => [label, ...tags].join(' ')

/** By their names in one language, found by those in both. Nothing of it is loaded before somebody opens the picker. */
export const ordinaryEmojisQuery = (language: string) =>
  queryOptions({
    queryKey: ['ordinary-emojis', language],
    queryFn: () => read(language === 'de' ? 'de' : 'en'),
    staleTime: Number.POSITIVE_INFINITY,
  })
