import { Refusal } from '#server/base/errors.ts'
import type { Following } from '../follows/index.ts'
import type { Card, Cards } from '../people/index.ts'
import { type Audience, maySee, type Reader } from './audience.ts'
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

/** What is the same for every reader: the posts, and those that boosts among them carry. */
type Gathered = {
  posts: ReadonlyMap<string, PostRecord>
  authors: ReadonlyMap<string, Card>
  counts: ReadonlyMap<string, Counts>
  /** Ids of the posts that can carry marks: all but boosts. */
  originals: string[]
}

const NO_COUNTS: Counts = { replies: 0, boosts: 0, favourites: 0 }

/** Turns ids into what a reader may see: hydration, then the rule. As many loads for one post as for a page of them. */
export function createPostReader(records: Records, cards: Cards, following: Following) {
  async function gather(ids: readonly string[]): Promise<Gathered> {
    const posts = new Map(await records.records(ids))
    const carried = [...posts.values()].flatMap((post) => (post.boostOfId === null ? [] : [post.boostOfId]))
    if (carried.length > 0) for (const [id, post] of await records.records(carried)) posts.set(id, post)
    const all = [...posts.values()]
    const originals = all.filter((post) => post.boostOfId === null).map((post) => post.id)
    const authors = await cards.read(all.map((post) => post.authorId))
    return { posts, authors, originals, counts: await records.counts(originals) }
  }

  /** In the order asked for; what is gone or not for this reader is left out. */
  async function read(readerId: string, ids: readonly string[]): Promise<SeenPost[]> {
    if (ids.length === 0) return []
    const reader = { id: readerId, follows: await following.of(readerId) }
    const gathered = await gather(ids)
    const marks = await records.marks(readerId, gathered.originals)
    return ids.map((id) => see(gathered, reader, marks, id)).filter((seen) => seen !== null)
  }

  /** Which of these readers may see a post, with one query at most. */
  async function whoMaySee(readerIds: readonly string[], post: Audience): Promise<string[]> {
    const followers =
      post.visibility === 'followers' ? await following.among(readerIds, post.authorId) : new Set<string>()
    return readerIds.filter((id) => maySee({ id, follows: { has: () => followers.has(id) } }, post))
  }

  /** One post for many readers, with no load for each; readers who may not see it are missing from the map. */
  async function readFor(readerIds: readonly string[], id: string): Promise<Map<string, SeenPost>> {
    const found = new Map<string, SeenPost>()
    const gathered = await gather([id])
    const post = gathered.posts.get(id)
    const original = gathered.posts.get(post?.boostOfId ?? id)
    if (post === undefined || original === undefined) return found
    const readers = await whoMaySee(await whoMaySee(readerIds, post), original)
    const marks = await records.marksOf(readers, original.id)
    for (const readerId of readers) {
      const own = new Map([[original.id, marks.get(readerId) ?? 0]])
      // Whom they follow has been asked above.
      const seen = see(gathered, { id: readerId, follows: { has: () => true } }, own, id)
      if (seen !== null) found.set(readerId, seen)
    }
    return found
  }

  return {
    read,
    readFor,
    whoMaySee,
    /** Throws Refusal `not_found`, the same for what is gone and what is not for this reader. */
    async one(readerId: string, id: string): Promise<SeenPost> {
      const [seen] = await read(readerId, [id])
      if (seen === undefined) throw new Refusal('not_found')
      return seen
    },
  }
}

function see(
  gathered: Gathered,
  reader: Reader,
  marks: ReadonlyMap<string, number>,
  id: string,
): SeenPost | null {
  const post = gathered.posts.get(id)
  const author = post && gathered.authors.get(post.authorId)
  if (post === undefined || author === undefined || !maySee(reader, post)) return null
  const original = post.boostOfId === null ? null : see(gathered, reader, marks, post.boostOfId)
  if (post.boostOfId !== null && original === null) return null
  const of = post.boostOfId ?? id
  return { post, author, original, counts: gathered.counts.get(of) ?? NO_COUNTS, marks: marks.get(of) ?? 0 }
}
