import type { PostRecord } from '#server/domains/posts/index.ts'

/** A text, mostly JSON, and the messages made of it: each once, however many read it in that form. */
export class Words {
  readonly text: Buffer
  readonly #made = new Map<string, Buffer>()

  constructor(text: Buffer | string) {
    this.text = Buffer.from(text)
  }

  as(form: string, make: (text: Buffer) => Buffer): Buffer {
    const known = this.#made.get(form) ?? make(this.text)
    this.#made.set(form, known)
    return known
  }
}

/** One thing that has happened, as one reader is told of it; how it is written depends on what they read with. */
export type Telling =
  | { name: 'home'; words: Words }
  /** `heard`: this reader has muted neither its thread nor a hashtag of it. */
  | { name: 'post'; words: Words; post: PostRecord; heard: boolean }
  | { name: 'list'; words: Words; listId: string }
  /** `wanted`: they have not muted its author; `listIds`: of their lists, those in which it stands. */
  | {
      name: 'edited'
      words: Words
      post: PostRecord
      heard: boolean
      wanted: boolean
      listIds: readonly string[]
    }
  | { name: 'deleted'; words: Words; id: string }
  /** `ours`: of a kind that no app knows. */
  | { name: 'notification'; words: Words; ours: boolean }
  | { name: 'conversation'; id: string | null }
  /** What the conversation is like now. */
  | { name: 'direct'; words: Words }
  | { name: 'lane'; id: string }
  | { name: 'announcement'; words: Words }
  | { name: 'announcement.delete'; words: Words }
  | { name: 'filters' }
  | { name: 'merged' }

/** What a reader can wait for: anything told, and what is looked up only for who waits for it. */
export type Awaited = Telling['name'] | 'public' | 'listed'

/** Nobody waits for it, and what goes wrong with it is noted. */
export type Quietly = (work: Promise<void>) => void
