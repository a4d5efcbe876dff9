import type { Hashtag } from '#server/domains/follows/index.ts'
import type { Ground } from '#server/domains/ground.ts'
import { knownHashtags } from '#server/domains/posts/index.ts'

/** What stands only where a reader may not read is to them as if nobody had written it. */
export async function knownTags(ground: Ground, me: string, hashtags: Hashtag[]): Promise<Hashtag[]> {
  const ids = await knownHashtags(
    ground,
    me,
    hashtags.map(({ id }) => id),
  )
  return hashtags.filter(({ id }) => ids.has(id))
}
