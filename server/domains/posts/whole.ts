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
  /** What it quotes; null where it quotes nothing, or nothing that this reader may see. */
  readonly quoted: SeenPost | null
  /** What the API makes of it is kept here, and goes with it. */
  json?: Buffer
  /** Until when that is true, where time alone changes it: milliseconds. */
  until?: number | undefined
}

/** Names a post, and remembers where it is put together: from there it is reached in fewer steps than from its id. */
export type PostRef = { readonly postId: string; place?: Place | undefined }

/** Where a post stands as long as it is true. Names are held longer than posts, and must not keep those that are gone in memory. */
type Place = { whole: Whole | undefined }

const MOST = 10_000
/** Readers who voted differently in a large poll see as many different posts; those beyond this are put together each time. */
const ALIKE_MOST = 64

type Parts = { post: PostRecord; author: Card; counts: Counts; original: Whole | null; quoted: Whole | null }

/** A post put together once for all readers; it goes as soon as one of its parts is forgotten. */
export class Whole {
  /** The post that marks are set on: the one carried, or itself. */
  readonly markedId: string
  /** Whoever the reader is. */
  readonly forAll: boolean
  readonly #parts: Parts
  readonly #cells: Cell<unknown>[]
  /** By marks; nearly every post quotes nothing. */
  readonly #plain: (SeenPost | undefined)[] = []
  readonly #quoting = new Map<SeenPost, (SeenPost | undefined)[]>()
  #kept = 0
  readonly place: Place = { whole: this }

  constructor(parts: Parts, cells: Cell<unknown>[]) {
    this.#parts = parts
    this.#cells = cells
    this.markedId = parts.original?.markedId ?? parts.post.id
    this.forAll = isForAll(parts.post) && (parts.original?.forAll ?? true)
    for (const cell of cells) cell.use(this)
  }

  /** What is quoted by it, or by what it carries. */
  get quoted(): Whole | null {
    return this.#parts.original?.quoted ?? this.#parts.quoted
  }

  get post(): PostRecord {
    return this.#parts.post
  }

  /** As readers with these marks see it, and what it quotes so: the same object as long as it is true. */
  seenWith(marks: number, quoted: SeenPost | null = null): SeenPost {
    const alike = quoted === null ? this.#plain : this.#quotingThis(quoted)
    const known = alike[marks]
    if (known !== undefined) return known
    const original = this.#parts.original?.seenWith(marks, quoted) ?? null
    const { post, author, counts } = this.#parts
    const seen = { post, author, counts, marks, original, quoted: original === null ? quoted : null }
    if (this.#kept < ALIKE_MOST) {
      this.#kept += 1
      alike[marks] = seen
    }
    return seen
  }

  #quotingThis(quoted: SeenPost): (SeenPost | undefined)[] {
    const alike = this.#quoting.get(quoted) ?? []
    this.#quoting.set(quoted, alike)
    return alike
  }

  /** Every cell that this hangs on, those of a carried post included. */
  get cells(): readonly Cell<unknown>[] {
    return this.#cells
  }

  forget(): void {
    this.place.whole = undefined
    for (const cell of this.#cells) cell.release(this)
  }
}

/** Posts of which all is in memory. */
export function createWholes({ cells }: Records, cards: Cards) {
  const wholes = new Map<string, Whole>()
  /** Without what they quote, for being quoted themselves. */
  const plain = new Map<string, Whole>()

  function make(id: string, shelf: Map<string, Whole>): Whole | undefined {
    const post = cells.post(id)
    const author = post?.value && cards.cell(post.value.authorId)
    if (post?.value === undefined || author?.value === undefined) return undefined
    const { boostOfId } = post.value
    if (boostOfId === null) {
      const counts = cells.counts(id)
      if (counts?.value === undefined) return undefined
      const quoted = shelf === plain ? null : quotedOf(post.value)
      if (quoted === undefined) return undefined
      const parts = { post: post.value, author: author.value, counts: counts.value, original: null, quoted }
      return new Whole(parts, [post, author, counts, ...(quoted?.cells ?? [])])
    }
    const original = get(boostOfId)
    if (original === undefined) return undefined
    const { counts } = original.seenWith(0)
    const parts = { post: post.value, author: author.value, counts, original, quoted: null }
    return new Whole(parts, [post, author, ...original.cells])
  }

  /** Null where nothing is quoted any more; a quoted post's own quote is not shown. */
  function quotedOf({ quoteOfId, quoteEnd }: PostRecord): Whole | null | undefined {
    if (quoteOfId === null || quoteEnd !== null) return null
    return get(quoteOfId, plain)
  }

  function get(id: string, shelf = wholes): Whole | undefined {
    const known = shelf.get(id)
    if (known?.place.whole !== undefined) return known
    shelf.delete(id)
    const made = make(id, shelf)
    if (made === undefined) return undefined
    shelf.set(id, made)
    if (shelf.size > MOST) dropOldest(shelf)
    return made
  }

  function dropOldest(shelf: Map<string, Whole>): void {
    for (const [id, oldest] of shelf.entries().take(1)) {
      shelf.delete(id)
      oldest.forget()
    }
  }

  return {
    /** Undefined unless all of it is in memory. */
    get(ref: PostRef): Whole | undefined {
      const known = ref.place?.whole
      if (known !== undefined) return known
      const whole = get(ref.postId)
      ref.place = whole?.place
      return whole
    },
  }
}
