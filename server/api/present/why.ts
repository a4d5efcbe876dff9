import type { Why } from '#contract/mastodon/status.ts'
import type { HashtagNames } from '#server/domains/follows/index.ts'
import { type HomeEntry, why } from '#server/domains/timelines/index.ts'

const OWN: Why = { kind: 'own' }
/** The same object for the same reason, so that its JSON may be remembered by it. */
const FIXED: readonly (Why | undefined)[] = Object.assign([] as Why[], {
  [why.own]: OWN,
  [why.followsAuthor]: { kind: 'follows_author' },
  [why.followsBooster]: { kind: 'follows_booster' },
  [why.mentioned]: { kind: 'mentioned' },
  [why.inGroup]: { kind: 'in_group' },
})

/** Forgotten all at once when there are so many. */
const MOST = 5_000
const byHashtag = new Map<string, Why>()

function followsHashtag(hashtag: string): Why {
  const known = byHashtag.get(hashtag)
  if (known !== undefined) return known
  if (byHashtag.size >= MOST) byHashtag.clear()
  const made: Why = { kind: 'follows_hashtag', hashtag }
  byHashtag.set(hashtag, made)
  return made
}

/** Why each of these items stands in a home, in their order. */
export async function presentWhy(entries: readonly HomeEntry[], hashtags: HashtagNames): Promise<Why[]> {
  const names = await hashtags.read(entries.flatMap((entry) => entry.hashtagId ?? []))
  return entries.map((entry) => whyOf(entry, names.get(entry.hashtagId ?? '')))
}

/** The same when the names are in memory, without waiting. */
export function peekWhy(entries: readonly HomeEntry[], hashtags: HashtagNames): Why[] | undefined {
  const found: Why[] = []
  for (const entry of entries) {
    const name = entry.hashtagId === null ? undefined : hashtags.peek(entry.hashtagId)
    if (entry.hashtagId !== null && name === undefined) return undefined
    found.push(whyOf(entry, name))
  }
  return found
}

function whyOf(entry: HomeEntry, hashtag: string | undefined): Why {
  return hashtag === undefined ? (FIXED[entry.why] ?? OWN) : followsHashtag(hashtag)
}
