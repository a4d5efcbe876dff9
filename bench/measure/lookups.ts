import { drive, get } from '../load/drive.ts'
import type { OpenSet } from '../set/open.ts'
import { quantile } from '../statistics.ts'
import { type Company, openApp } from './house.ts'

export type LookupRow = { what: string; p50: number; p95: number; p99: number }

const search = (words: string, type: string) => `/api/v2/search?type=${type}&q=${encodeURIComponent(words)}`

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10)

/** What people ask for besides their home. The words are those of the set, of which the first are in most posts. */
const LOOKUPS: Record<string, string> = {
  'search: a word in most posts': search('kana', 'statuses'),
  'search: two common words': search('kana tena', 'statuses'),
  'search: a word in every 80th post': search('sine', 'statuses'),
  'search: a rare word': search('silemer', 'statuses'),
  'search: two words as they stand': search('"kana tena"', 'statuses'),
  'search: a common word without another': search('kana -tena', 'statuses'),
  'search: a common word of one author': search('kana from:me', 'statuses'),
  'search: a common word in a language of nobody': search('kana language:de', 'statuses'),
  'search: a common word, long ago': search(`kana before:${day(100)}`, 'statuses'),
  'search: all answers': search('is:reply', 'statuses'),
  'search: the beginning of a word': search('ka', 'statuses'),
  'search: a word that nobody wrote': search('xylophone', 'statuses'),
  'search: people': search('kana', 'accounts'),
  'search: hashtags': search('topic1', 'hashtags'),
  'everything at once': '/api/v2/search?q=kana',
  'the company timeline': '/api/v1/timelines/public',
  'a hashtag': '/api/v1/timelines/tag/Topic1',
  notifications: '/api/v1/notifications',
  'the directory by name': '/api/birdhouse/v1/people',
  'the directory: a name': '/api/birdhouse/v1/people?q=kana',
  'people, teams and topics to follow': '/api/birdhouse/v1/suggestions',
}

/** Each asked for by 200 people in turn over one connection. */
export async function measureLookups(set: OpenSet, company: Company, seconds: number): Promise<LookupRow[]> {
  const app = await openApp(set, 5_000)
  const rows: LookupRow[] = []
  for (const [what, path] of Object.entries(LOOKUPS)) {
    const requests = company.readers.map((token) => get(token, path))
    const driven = async (time: number) => {
      try {
        return await drive(app.port, requests, 1, time)
      } catch (cause) {
        throw new Error(`${what}: ${String(cause)}`, { cause })
      }
    }
    await driven(seconds / 2)
    const { latencies } = await driven(seconds)
    rows.push({
      what,
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      p99: quantile(latencies, 0.99),
    })
  }
  await app.stop()
  return rows
}
