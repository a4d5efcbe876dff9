import { Refusal } from '#server/base/errors.ts'
import type { Following } from '../follows/index.ts'
import type { Card, Cards } from '../people/index.ts'
import { maySee, type Reader } from './audience.ts'
import type { Counts, PostRecord, Records } from './records.ts'

/** A post as one reader may see it, with all that its presentation needs. */
export type SeenPost = {
  readonly post: PostRecord
  readonly author: Card
  readonly counts: Counts
  /** FAVOURITED, BOOSTED and BOOKMARKED, added up. */
  readonly marks: number
  /** The post that this boost carries. */
  readonly original: SeenPost | null
}

export type PostReader = ReturnType<typeof createPostReader>

const NO_COUNTS: Counts = { replies: 0, boosts: 0, favourites: 0 }

/** Turns ids into what a reader may see: hydration, then the rule. Four loads at most, however many posts. */
export function createPostReader(records: Records, cards: Cards, following: Following) {
  async function readerOf(readerId: string): Promise<Reader> {
    return { id: readerId, follows: await following.of(readerId) }
  }

  /** In the order asked for; what is gone or not for this reader is left out. */
  async function read(readerId: string, ids: readonly string[]): Promise<SeenPost[]> {
    if (ids.length === 0) return []
    const reader = await readerOf(readerId)
    const posts = new Map(await records.records(ids))
    const carried = [...posts.values()].flatMap((post) => (post.boostOfId === null ? [] : [post.boostOfId]))
    if (carried.length > 0) for (const [id, post] of await records.records(carried)) posts.set(id, post)
    const all = [...posts.values()]
    const originals = all.filter((post) => post.boostOfId === null).map((post) => post.id)
    const authors = await cards.read(all.map((post) => post.authorId))
    const counts = await records.counts(originals)
    const marks = await records.marks(readerId, originals)

    function see(id: string): SeenPost | null {
      const post = posts.get(id)
      const author = post && authors.get(post.authorId)
      if (post === undefined || author === undefined || !maySee(reader, post)) return null
      const original = post.boostOfId === null ? null : see(post.boostOfId)
      if (post.boostOfId !== null && original === null) return null
      const of = post.boostOfId ?? id
      return { post, author, original, counts: counts.get(of) ?? NO_COUNTS, marks: marks.get(of) ?? 0 }
    }
    return ids.map(see).filter((seen) => seen !== null)
  }

  return {
    read,
    readerOf,
    /** Throws Refusal `not_found`, the same for what is gone and what is not for this reader. */
    async one(readerId: string, id: string): Promise<SeenPost> {
      const [seen] = await read(readerId, [id])
      if (seen === undefined) throw new Refusal('not_found')
      return seen
    },
  }
}
