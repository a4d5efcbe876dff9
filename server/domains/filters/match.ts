import { type Matchable, matchKeyword, toMatchable } from '#rules/text/filter.ts'
import { fold } from '#rules/text/fold.ts'
import type { PostRecord, SeenPost } from '../posts/index.ts'
import type { Filter } from './read.ts'

/** A filter and what of it a post has. */
export type Match = { filter: Filter; keywords: string[]; statuses: string[] }

/** Whether a post is meant by a keyword: by a word, by a `#hashtag`, or by the `@handle` of who wrote it. */
type Test = { keyword: string; fits: (seen: SeenPost) => boolean }
/** What of a post's presentation is one reader's alone. */
export type Personal = { readonly matches: readonly Match[]; readonly muted: boolean }

export type Compiled = {
  readonly readerId: string
  readonly mutedThreads: ReadonlySet<string>
  readonly filters: readonly { filter: Filter; tests: readonly Test[]; posts: ReadonlySet<string> }[]
  /** What a post as it was written has of them. */
  readonly known: WeakMap<PostRecord, readonly Match[]>
}

const NOTHING: readonly Match[] = []

export function compile(
  readerId: string,
  filters: readonly Filter[],
  mutedThreads: ReadonlySet<string>,
): Compiled {
  return {
    readerId,
    mutedThreads,
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
function matchesOf(compiled: Compiled, seen: SeenPost, now: number): readonly Match[] {
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
    // What is quoted is read with it.
    const shown = [seen, ...(seen.quoted ? [seen.quoted] : [])]
    const keywords = tests.filter((test) => shown.some(test.fits)).map((test) => test.keyword)
    const statuses = shown.map(({ post }) => post.id).filter((id) => posts.has(id))
    return keywords.length + statuses.length > 0 ? [{ filter, keywords, statuses }] : []
  })
  return found.length > 0 ? found : NOTHING
}

export function personalOf(compiled: Compiled, seen: SeenPost, now: number): Personal {
  const muted = compiled.mutedThreads.has((seen.original ?? seen).post.threadId)
  return { matches: compiled.filters.length === 0 ? NOTHING : matchesOf(compiled, seen, now), muted }
}

/** Whether it is the same for this reader as for those who have set nothing. */
export const isPlain = ({ filters, mutedThreads }: Compiled): boolean =>
  filters.length === 0 && mutedThreads.size === 0
