import type { Cell } from '#server/platform/cache/index.ts'
import type { Card, Cards } from '../people/index.ts'
import { isForAll } from './audience.ts'
import type { Counts, PostRecord, Records } from './records.ts'

/** A post as one reader may see it, with all that its presentation needs. */
export type SeenPost = {
  readonly post: PostRecord
  readonly author: Card
  readonly counts: Counts
  /** FAVOURITED, BOOSTED, BOOKMARKED and options voted for, added up. */
  readonly marks: number
  /** The post that this boost carries. */
  readonly original: SeenPost | null
  /** What the API makes of it is kept here, and goes with it. */
  json?: Buffer
  /** Until when that is true, where time alone changes it: milliseconds. */
  until?: number | undefined
}

/** Names a post, and remembers it put together: from there it is reached in fewer steps than from its id. */
export type PostRef = { readonly postId: string; whole?: Whole | undefined }

const MOST = 10_000

type Parts = { post: PostRecord; author: Card; counts: Counts; original: Whole | null }

/** A post put together once for all readers; it goes as soon as one of its parts is forgotten. */
export class Whole {
  /** The post that marks are set on: the one carried, or itself. */
  readonly markedId: string
  /** Whoever the reader is. */
  readonly forAll: boolean
  readonly #parts: Parts
  readonly #cells: Cell<unknown>[]
  readonly #seen: (SeenPost | undefined)[] = []
  gone = false

  constructor(parts: Parts, cells: Cell<unknown>[]) {
    this.#parts = parts
    this.#cells = cells
    this.markedId = parts.original?.markedId ?? parts.post.id
    this.forAll = isForAll(parts.post) && (parts.original?.forAll ?? true)
    for (const cell of cells) cell.use(this)
  }

  /** As readers with these marks see it: the same object as long as it is true. */
  seenWith(marks: number): SeenPost {
    const known = this.#seen[marks]
    if (known !== undefined) return known
    const original = this.#parts.original?.seenWith(marks) ?? null
    const seen = { ...this.#parts, marks, original }
    this.#seen[marks] = seen
    return seen
  }

  /** Every cell that this hangs on, those of a carried post included. */
  get cells(): readonly Cell<unknown>[] {
    return this.#cells
  }

  forget(): void {
    this.gone = true
    for (const cell of this.#cells) cell.release(this)
  }
}

/** Posts of which all is in memory. */
export function createWholes({ cells }: Records, cards: Cards) {
  const wholes = new Map<string, Whole>()

  function make(id: string): Whole | undefined {
    const post = cells.post(id)
    const author = post?.value && cards.cell(post.value.authorId)
    if (post?.value === undefined || author?.value === undefined) return undefined
    const { boostOfId } = post.value
    if (boostOfId === null) {
      const counts = cells.counts(id)
      if (counts?.value === undefined) return undefined
      const parts = { post: post.value, author: author.value, counts: counts.value, original: null }
      return new Whole(parts, [post, author, counts])
    }
    const original = get(boostOfId)
    if (original === undefined) return undefined
    const { counts } = original.seenWith(0)
    const parts = { post: post.value, author: author.value, counts, original }
    return new Whole(parts, [post, author, ...original.cells])
  }

  function get(id: string): Whole | undefined {
    const known = wholes.get(id)
    if (known !== undefined && !known.gone) return known
    wholes.delete(id)
    const made = make(id)
    if (made === undefined) return undefined
    wholes.set(id, made)
    if (wholes.size > MOST) dropOldest()
    return made
  }

  function dropOldest(): void {
    for (const [id, oldest] of wholes.entries().take(1)) {
      wholes.delete(id)
      oldest.forget()
    }
  }

  return {
    /** Undefined unless all of it is in memory. */
    get(ref: PostRef): Whole | undefined {
      if (ref.whole === undefined || ref.whole.gone) ref.whole = get(ref.postId)
      return ref.whole
    },
  }
}
