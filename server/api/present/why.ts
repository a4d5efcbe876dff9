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
})

/** Why each of these items stands in a home, in their order. */
export async function presentWhy(entries: readonly HomeEntry[], hashtags: HashtagNames): Promise<Why[]> {
  const ids = entries.flatMap((entry) => entry.hashtagId ?? [])
  const names = ids.length === 0 ? undefined : await hashtags.read(ids)
  return entries.map((entry) => {
    const hashtag = entry.hashtagId === null ? undefined : names?.get(entry.hashtagId)
    return hashtag === undefined ? (FIXED[entry.why] ?? OWN) : { kind: 'follows_hashtag', hashtag }
  })
}
