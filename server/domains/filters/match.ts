import { type Matchable, matchKeyword, toMatchable } from '#rules/text/filter.ts'
import { fold } from '#rules/text/fold.ts'
import type { PostRecord, SeenPost } from '../posts/index.ts'
import type { Filter } from './read.ts'

/** A filter and what of it a post has. */
export type Match = { filter: Filter; keywords: string[]; statuses: string[] }

/** Whether a post is meant by a keyword: by a word, by a `#hashtag`, or by the `@handle` of who wrote it. */
type Test = { keyword: string; fits: (seen: SeenPost) => boolean }
export type Compiled = {
  readonly readerId: string
  readonly filters: readonly { filter: Filter; tests: readonly Test[]; posts: ReadonlySet<string> }[]
  /** What a post as it was written has of them. */
  readonly known: WeakMap<PostRecord, readonly Match[]>
}

const NOTHING: readonly Match[] = []

export function compile(readerId: string, filters: readonly Filter[]): Compiled {
  return {
    readerId,
    known: new WeakMap(),
    filters: filters.map((filter) => ({
      filter,
      posts: new Set(filter.statuses.map((one) => one.postId)),
      tests: filter.keywords.map(({ keyword, wholeWord }) => ({ keyword, fits: testOf(keyword, wholeWord) })),
    })),
  }
}

function testOf(keyword: string, wholeWord: boolean): Test['fits'] {
  if (/^@[\w.-]+$/.test(keyword)) {
    const handle = keyword.slice(1).toLowerCase()
    return ({ author }) => author.handle.toLowerCase() === handle
  }
  const fits = matchKeyword(keyword, wholeWord)
  if (!/^#[^\s#]+$/.test(keyword)) return ({ post }) => fits(textOf(post))
  const hashtag = fold(keyword.slice(1))
  return ({ post }) => post.hashtags.some((name) => fold(name) === hashtag)
}

/** All that a post says, in the forms in which it is compared; made once for all readers. */
const texts = new WeakMap<PostRecord, Matchable>()

function textOf(post: PostRecord): Matchable {
  const known = texts.get(post)
  if (known !== undefined) return known
  const made = toMatchable(saidIn(post).join('\n'))
  texts.set(post, made)
  return made
}

function saidIn({ warning, text, fullText, poll, media }: PostRecord): string[] {
  return [
    warning,
    text,
    fullText ?? '',
    ...(poll?.options ?? []),
    ...media.map((one) => one.description ?? ''),
  ]
}

/** What filters say of a post, or of the one that a boost carries. One's own posts are never filtered. */
export function matchesOf(compiled: Compiled, seen: SeenPost, now: number): readonly Match[] {
  const shown = seen.original ?? seen
  if (shown.author.id === compiled.readerId) return NOTHING
  const known = compiled.known.get(shown.post) ?? find(compiled, shown)
  compiled.known.set(shown.post, known)
  return known.every((one) => isOpen(one.filter, now))
    ? known
    : known.filter((one) => isOpen(one.filter, now))
}

const isOpen = ({ expiresAt }: Filter, now: number) => expiresAt === null || expiresAt.getTime() > now

function find({ filters }: Compiled, seen: SeenPost): readonly Match[] {
  const found = filters.flatMap(({ filter, tests, posts }) => {
    const keywords = tests.filter((test) => test.fits(seen)).map((test) => test.keyword)
    const statuses = posts.has(seen.post.id) ? [seen.post.id] : []
    return keywords.length + statuses.length > 0 ? [{ filter, keywords, statuses }] : []
  })
  return found.length > 0 ? found : NOTHING
}
