import type { Cell } from '#server/platform/cache/index.ts'
import type { Card, Cards } from '../people/index.ts'
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

const MOST = 10_000

/** A post put together, true as long as none of its parts is forgotten; `seen` by the reader's marks. */
export type Whole = {
  post: Cell<PostRecord>
  author: Cell<Card>
  counts: Cell<Counts>
  original: Whole | null
  /** The post that marks are set on: the one carried, or itself. */
  markedId: string
  seen: (SeenPost | undefined)[]
}

/** Posts of which all is in memory, put together once for all readers. */
export function createWholes({ cells }: Records, cards: Cards) {
  const wholes = new Map<string, Whole>()

  function make(id: string): Whole | undefined {
    const post = cells.post(id)
    const author = post?.value && cards.cell(post.value.authorId)
    if (post?.value === undefined || author === undefined) return undefined
    const { boostOfId } = post.value
    const original = boostOfId === null ? null : get(boostOfId)
    const counts = original === null ? cells.counts(id) : original?.counts
    if (original === undefined || counts === undefined) return undefined
    return { post, author, counts, original, markedId: boostOfId ?? id, seen: [] }
  }

  /** Undefined unless all of it is in memory. */
  function get(id: string): Whole | undefined {
    const known = wholes.get(id)
    if (known !== undefined && isTrue(known)) return known
    wholes.delete(id)
    const made = make(id)
    if (made === undefined) return undefined
    wholes.set(id, made)
    if (wholes.size > MOST) for (const oldest of wholes.keys().take(1)) wholes.delete(oldest)
    return made
  }

  return { get }
}

function isTrue({ post, author, counts, original }: Whole): boolean {
  if (post.value === undefined || author.value === undefined || counts.value === undefined) return false
  return original === null || isTrue(original)
}

/** The post as readers with these marks see it: the same object until a part of it changes. */
export function seenWith(whole: Whole, marks: number): SeenPost | undefined {
  const known = whole.seen[marks]
  if (known !== undefined) return known
  const { post, author, counts } = whole
  const original = whole.original === null ? null : seenWith(whole.original, marks)
  if (post.value === undefined || author.value === undefined || counts.value === undefined) return undefined
  if (original === undefined) return undefined
  const seen = { post: post.value, author: author.value, counts: counts.value, marks, original }
  whole.seen[marks] = seen
  return seen
}
