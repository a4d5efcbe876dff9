import { useQuery } from '@tanstack/react-query'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { emojisQuery } from '#web/data/emojis.ts'

/** The unfinished mention, hashtag or name of an emoji before the caret. */
export type Unfinished = { mark: '@' | '#' | ':'; word: string; start: number; end: number }
export type Suggestion = { insert: string; title: string; hint: string; avatar?: string }

const BEFORE_CARET = /(^|[\s(„“"'«])([@#:])([\p{L}\p{M}\p{N}_.-]{0,40})$/u

export function findUnfinished(text: string, caret: number): Unfinished | null {
  const found = BEFORE_CARET.exec(text.slice(0, caret))
  if (!found) return null
  const word = found[3] ?? ''
  return { mark: found[2] as Unfinished['mark'], word, start: caret - word.length - 1, end: caret }
}

/** People or hashtags that begin so; nothing before the first letter of a hashtag. */
export function useSuggestions(unfinished: Unfinished | null): Suggestion[] {
  const { mark, word } = unfinished ?? { mark: '@', word: '' }
  const { data } = useQuery({
    queryKey: ['complete', mark, word.toLowerCase()],
    queryFn: () => FIND[mark](word),
    enabled: unfinished !== null && word !== '',
    placeholderData: (before) => before,
  })
  const found = unfinished && word !== '' ? (data ?? []) : []
  // What is written out already needs no completing, and a list would only be in the way.
  return found[0]?.insert.toLowerCase() === `${mark}${word.toLowerCase()}` ? [] : found
}

async function emojis(word: string): Promise<Suggestion[]> {
  const all = await client.fetchQuery(emojisQuery)
  const found = all.filter(({ shortcode }) => shortcode.startsWith(word.toLowerCase())).slice(0, 6)
  return found.map(({ shortcode, url }) => ({
    insert: `:${shortcode}:`,
    title: `:${shortcode}:`,
    hint: '',
    avatar: url,
  }))
}

async function people(q: string): Promise<Suggestion[]> {
  const found = await call('GET /api/v1/accounts/search', { query: { q, limit: 6 } })
  return found.map((one) => ({
    insert: `@${one.acct}`,
    title: one.display_name,
    hint: [`@${one.acct}`, one.birdhouse.team].filter(Boolean).join(' · '),
    avatar: one.avatar,
  }))
}

async function hashtags(q: string): Promise<Suggestion[]> {
  const found = await call('GET /api/v2/search', { query: { q: `#${q}`, type: 'hashtags', limit: 6 } })
  return found.hashtags.map((one) => ({ insert: `#${one.name}`, title: `#${one.name}`, hint: '' }))
}

const FIND = { '@': people, '#': hashtags, ':': emojis }
