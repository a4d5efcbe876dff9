import type { Why } from '#contract/mastodon/status.ts'
import type { Card } from '#server/domains/people/index.ts'
import {
  BOOKMARKED,
  BOOSTED,
  type Counts,
  FAVOURITED,
  type PostRecord,
  type SeenPost,
} from '#server/domains/posts/index.ts'
import { presentAccount, type Site, textToHtml } from './account.ts'

const MASTODON = { company: 'public', followers: 'private', direct: 'direct' } as const

/**
 * Status JSON put together from parts that are serialised once: the post per edit, the author per change, the counts with
 * each combination of the reader's marks per change. Parts are remembered by the identity of what they were made from,
 * so that a new object means a new part and nothing has to be forgotten here.
 */
export type StatusPresenter = ReturnType<typeof createStatusPresenter>

const COMMA = Buffer.from(',')
const OPEN = Buffer.from('[')
const CLOSE = Buffer.from(']')
const NO_REBLOG = Buffer.from(',"reblog":null}')
const REBLOG = Buffer.from(',"reblog":')
const NULL_REBLOG_PART = Buffer.from(',"reblog":null')
const END = Buffer.from('}')

export function createStatusPresenter(site: Site) {
  const heads = new WeakMap<PostRecord, Buffer>()
  const authors = new WeakMap<Card, Buffer>()
  const tails = new WeakMap<Counts, (Buffer | undefined)[]>()

  function head(post: PostRecord, author: Card): Buffer {
    return remember(heads, post, () => {
      const json = JSON.stringify(staticFields(site, post, author))
      return Buffer.from(`${json.slice(0, -1)},"account":`)
    })
  }

  function account(card: Card): Buffer {
    return remember(authors, card, () => Buffer.from(JSON.stringify(presentAccount(site, card))))
  }

  function tail(counts: Counts, marks: number): Buffer {
    const made = remember(tails, counts, () => [])
    const known = made[marks]
    if (known !== undefined) return known
    const part = Buffer.from(tailText(counts, marks))
    made[marks] = part
    return part
  }

  function push(parts: Buffer[], seen: SeenPost, why: Why | undefined): void {
    parts.push(head(seen.post, seen.author), account(seen.author), tail(seen.counts, seen.marks))
    if (seen.original === null) {
      if (why === undefined) return void parts.push(NO_REBLOG)
      parts.push(NULL_REBLOG_PART)
    } else {
      const { original } = seen
      parts.push(
        REBLOG,
        head(original.post, original.author),
        account(original.author),
        tail(original.counts, original.marks),
        END,
      )
    }
    parts.push(why === undefined ? END : Buffer.from(`,"why":${JSON.stringify(why)}}`))
  }

  return {
    one(seen: SeenPost, why?: Why): Buffer {
      const parts: Buffer[] = []
      push(parts, seen, why)
      return Buffer.concat(parts)
    },
    list(items: readonly { seen: SeenPost; why?: Why }[]): Buffer {
      const parts = [OPEN]
      for (const item of items) {
        if (parts.length > 1) parts.push(COMMA)
        push(parts, item.seen, item.why)
      }
      parts.push(CLOSE)
      return Buffer.concat(parts)
    },
  }
}

function remember<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function tailText(counts: Counts, marks: number): string {
  const fields = {
    replies_count: counts.replies,
    reblogs_count: counts.boosts,
    favourites_count: counts.favourites,
    favourited: (marks & FAVOURITED) !== 0,
    reblogged: (marks & BOOSTED) !== 0,
    bookmarked: (marks & BOOKMARKED) !== 0,
  }
  return `,${JSON.stringify(fields).slice(1, -1)}`
}

function staticFields(site: Site, post: PostRecord, author: Card) {
  const url = `${site.url}/@${author.handle}/${post.id}`
  const known = new Set(post.mentions.map((mention) => mention.handle))
  const content =
    textToHtml(site, post.text, known) +
    (post.fullText === null ? '' : textToHtml(site, post.fullText, known))
  return {
    id: post.id,
    created_at: post.createdAt.toISOString(),
    edited_at: post.editedAt?.toISOString() ?? null,
    in_reply_to_id: post.inReplyToId,
    in_reply_to_account_id: post.inReplyToAccountId,
    sensitive: false,
    spoiler_text: '',
    visibility: post.visibility === 'company' && post.quiet ? 'unlisted' : MASTODON[post.visibility],
    language: post.language,
    uri: url,
    url,
    quotes_count: 0,
    muted: false,
    pinned: false,
    content: post.boostOfId === null ? content : '',
    media_attachments: [],
    mentions: post.mentions.map(({ id, handle }) => ({
      id,
      username: handle,
      acct: handle,
      url: `${site.url}/@${handle}`,
    })),
    tags: post.hashtags.map((name) => ({ name, url: `${site.url}/tags/${encodeURIComponent(name)}` })),
    emojis: [],
    card: null,
    poll: null,
    quote: null,
    application: null,
    filtered: [],
    birdhouse: {
      visibility: post.visibility,
      quiet: post.quiet,
      text: post.text,
      full_text: post.fullText,
      thread_id: post.threadId,
      in_reply_to_handle: post.inReplyToHandle,
    },
  }
}
