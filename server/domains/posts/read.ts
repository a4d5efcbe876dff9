import { Refusal } from '#server/base/errors.ts'
import type { Following } from '../follows/index.ts'
import type { Membership } from '../groups/index.ts'
import type { Card, Cards } from '../people/index.ts'
import { type Audience, maySee, type Reader } from './audience.ts'
import { markOf } from './own-marks.ts'
import type { Counts, PostRecord, Records } from './records.ts'
import type { Held } from './stored-marks.ts'
import { createWholes, type PostRef, type SeenPost, type Whole } from './whole.ts'

export type PostReader = ReturnType<typeof createPostReader>

/** What is the same for every reader: the posts, and those that boosts among them carry. */
type Gathered = {
  posts: ReadonlyMap<string, PostRecord>
  authors: ReadonlyMap<string, Card>
  counts: ReadonlyMap<string, Counts>
  /** Ids of the posts that can carry marks: all but boosts. */
  originals: string[]
}

const NO_COUNTS: Counts = { replies: 0, boosts: 0, favourites: 0, quotes: 0 }

/**
 * Turns ids into what a reader may see: hydration, then the rule. As many loads for one post as for a page of them;
 * none when all of it is in memory.
 */
export function createPostReader(
  records: Records,
  cards: Cards,
  following: Following,
  membership: Membership,
) {
  const wholes = createWholes(records, cards)

  async function gather(ids: readonly string[]): Promise<Gathered> {
    const posts = await records.records(ids)
    const carried = [...posts.values()].flatMap((post) => (post.boostOfId === null ? [] : [post.boostOfId]))
    if (carried.length > 0) for (const [id, post] of await records.records(carried)) posts.set(id, post)
    const quoted = [...posts.values()].flatMap((post) => quotedIn(post) ?? [])
    if (quoted.length > 0) for (const [id, post] of await records.records(quoted)) posts.set(id, post)
    const all = [...posts.values()]
    const originals = all.filter((post) => post.boostOfId === null).map((post) => post.id)
    const [authors, counts] = await Promise.all([
      cards.read(all.map((post) => post.authorId)),
      records.counts(originals),
    ])
    return { posts, authors, originals, counts }
  }

  /** In the order asked for; what is gone or not for this reader is left out. */
  async function read(readerId: string, ids: readonly string[]): Promise<SeenPost[]> {
    const held = peek(
      readerId,
      ids.map((postId) => ({ postId })),
    )
    if (held !== undefined) return held
    const [follows, groups] = await Promise.all([following.of(readerId), membership.of(readerId)])
    return load({ id: readerId, follows, groups }, ids)
  }

  /** The same when all of it is in memory, without waiting. */
  function peek(readerId: string, refs: readonly PostRef[]): SeenPost[] | undefined {
    if (refs.length === 0) return []
    const own = records.marks.peek(readerId)
    const follows = following.peek(readerId)
    const groups = membership.peek(readerId)
    if (own === undefined || follows === undefined || groups === undefined) return undefined
    const reader = { id: readerId, follows, groups }
    const found: SeenPost[] = []
    for (const ref of refs) {
      const whole = wholes.get(ref)
      if (whole === undefined) return undefined
      const marks = markOf(own, whole.markedId)
      if (marks === undefined) return undefined
      const quoted = peekQuoted(whole, reader, own)
      if (quoted === undefined) return undefined
      const seen = whole.seenWith(marks, quoted)
      if (whole.forAll || isFor(reader, seen)) found.push(seen)
    }
    return found
  }

  /** As this reader sees it; null where they may not. Undefined when their marks on it are not in memory. */
  function peekQuoted({ quoted }: Whole, reader: Reader, own: Held): SeenPost | null | undefined {
    if (quoted === null || !(quoted.forAll || maySee(reader, quoted.post))) return null
    const marks = markOf(own, quoted.markedId)
    return marks === undefined ? undefined : quoted.seenWith(marks)
  }

  async function load(reader: Reader, ids: readonly string[]): Promise<SeenPost[]> {
    const gathered = await gather(ids)
    const marks = await records.marks.read(reader.id, gathered.originals)
    return ids.flatMap((id) => {
      const seen = putTogether(gathered, marks, id, (post) => maySee(reader, post))
      return seen !== undefined && isFor(reader, seen) ? [seen] : []
    })
  }

  /** Which of these readers may see a post, with one query at most. */
  async function whoMaySee(readerIds: readonly string[], post: Audience): Promise<string[]> {
    const followers =
      post.visibility === 'followers' ? await following.among(readerIds, post.authorId) : new Set<string>()
    const members =
      post.groupId !== null && post.groupClosed
        ? await membership.among(readerIds, post.groupId)
        : new Set<string>()
    return readerIds.filter((id) =>
      maySee({ id, follows: { has: () => followers.has(id) }, groups: { has: () => members.has(id) } }, post),
    )
  }

  /** One post for many readers, with no load for each; readers who may not see it are missing from the map. */
  async function readFor(readerIds: readonly string[], id: string): Promise<Map<string, SeenPost>> {
    const found = new Map<string, SeenPost>()
    if (readerIds.length === 0) return found
    const gathered = await gather([id])
    const post = gathered.posts.get(id)
    const original = gathered.posts.get(post?.boostOfId ?? id)
    if (post === undefined || original === undefined) return found
    const allowed = await whoMaySee(readerIds, post)
    const readers = original === post ? allowed : await whoMaySee(allowed, original)
    const marks = await records.marks.ofReaders(readers, original.id)
    const quoted = gathered.posts.get(quotedIn(original) ?? '')
    const quoting = new Set(quoted === undefined ? [] : await whoMaySee(readers, quoted))
    const quotedMarks =
      quoted === undefined ? new Map() : await records.marks.ofReaders([...quoting], quoted.id)
    for (const readerId of readers) {
      const own = new Map([[original.id, marks.get(readerId) ?? 0]])
      if (quoted !== undefined) own.set(quoted.id, quotedMarks.get(readerId) ?? 0)
      const seen = putTogether(gathered, own, id, () => quoting.has(readerId))
      if (seen !== undefined) found.set(readerId, seen)
    }
    return found
  }

  return {
    read,
    peek,
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

/** A boost shows a post, so both must be for the reader. */
function isFor(reader: Reader, { post, original }: SeenPost): boolean {
  return maySee(reader, post) && (original === null || isFor(reader, original))
}

/** What is to be shown with it, if the reader may see that. */
function quotedIn({ quoteOfId, quoteEnd }: PostRecord): string | null {
  return quoteEnd === null ? quoteOfId : null
}

type Shown = (quoted: PostRecord) => boolean
const NEVER: Shown = () => false

function putTogether(
  gathered: Gathered,
  marks: ReadonlyMap<string, number>,
  id: string,
  shown: Shown,
): SeenPost | undefined {
  const post = gathered.posts.get(id)
  const author = post && gathered.authors.get(post.authorId)
  const original =
    post && post.boostOfId !== null ? putTogether(gathered, marks, post.boostOfId, shown) : null
  if (post === undefined || author === undefined || original === undefined) return undefined
  const of = post.boostOfId ?? id
  const quotes = gathered.posts.get(quotedIn(post) ?? '')
  // One step deep: what a quoted post quotes itself is not shown with it.
  const quoted = quotes && shown(quotes) ? (putTogether(gathered, marks, quotes.id, NEVER) ?? null) : null
  const counts = gathered.counts.get(of) ?? NO_COUNTS
  return { post, author, original, quoted, counts, marks: marks.get(of) ?? 0 }
}
