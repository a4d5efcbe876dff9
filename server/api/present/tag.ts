import type { Tag } from '#contract/mastodon/tag.ts'
import { Refusal } from '#server/base/errors.ts'
import { featuredAmong, followedAmong, type Hashtag } from '#server/domains/follows/index.ts'
import { type DayOfUse, readHashtagUses } from '#server/domains/posts/index.ts'
import type { House } from '../house.ts'
import type { Site } from './account.ts'

type Named = Pick<Hashtag, 'id' | 'name'>

/** Hashtags as one reader gets them: a few queries for all. */
export function createTagPresenter({ ground }: House, site: Site) {
  async function list(me: string, hashtags: readonly Named[]): Promise<Tag[]> {
    const ids = hashtags.map((hashtag) => hashtag.id)
    const [followed, featured, uses] = await Promise.all([
      followedAmong(ground, me, ids),
      featuredAmong(ground, me, ids),
      readHashtagUses(ground, ids),
    ])
    return hashtags.map(({ id, name }) => ({
      id,
      name,
      url: `${site.url}/tags/${encodeURIComponent(name)}`,
      history: (uses.get(id) ?? []).map(presentDay),
      following: followed.has(id),
      featuring: featured.has(id),
      birdhouse: { daily: followed.get(id)?.daily ?? false },
    }))
  }

  return {
    list,
    /** One that nobody has written yet too, by its name. */
    async one(me: string, name: string, hashtag: Named | null): Promise<Tag> {
      const [tag] = await list(me, [hashtag ?? { id: '0', name }])
      if (tag === undefined) throw new Refusal('not_found')
      return tag
    },
  }
}

/** Mastodon's words: a day is its first second, counts are text. */
export function presentDay({ day, uses, authors }: DayOfUse): Tag['history'][number] {
  return { day: String(day.getTime() / 1000), uses: String(uses), accounts: String(authors) }
}
