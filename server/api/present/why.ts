import type { Why } from '#contract/mastodon/status.ts'
import type { Hashtag } from '#server/domains/follows/index.ts'
import { type HomeEntry, why } from '#server/domains/timelines/index.ts'

const FIXED: Record<number, Why> = {
  [why.own]: { kind: 'own' },
  [why.followsAuthor]: { kind: 'follows_author' },
  [why.followsBooster]: { kind: 'follows_booster' },
  [why.mentioned]: { kind: 'mentioned' },
}

export function presentWhy(entry: HomeEntry, hashtags: ReadonlyMap<string, Hashtag>): Why {
  const hashtag = entry.hashtagId === null ? undefined : hashtags.get(entry.hashtagId)
  if (hashtag !== undefined) return { kind: 'follows_hashtag', hashtag: hashtag.name }
  return FIXED[entry.why] ?? { kind: 'own' }
}
