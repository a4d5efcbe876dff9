import type { Why } from '#contract/mastodon/status.ts'
import type { Personal } from '#server/domains/filters/index.ts'
import type { Card } from '#server/domains/people/index.ts'
import {
  BOOKMARKED,
  BOOSTED,
  type Counts,
  FAVOURITED,
  type PostRecord,
  type SeenPost,
} from '#server/domains/posts/index.ts'
import { SIGNED } from '#server/platform/secrets/index.ts'
import { accountText, type Site, textToHtml } from './account.ts'
import { presentCard } from './card.ts'
import { presentMatch } from './filter.ts'
import { presentMedium } from './media.ts'
import { presentPoll } from './poll.ts'

const MASTODON = { company: 'public', followers: 'private', direct: 'direct', group: 'private' } as const

/**
 * Status JSON put together from parts that are serialised once, and again when anything in them changes: then `posts`
 * hands over a new object, so nothing has to be forgotten here.
 */
export type StatusPresenter = ReturnType<typeof createStatusPresenter>

const [OPEN, CLOSE, END] = ['[', ']', '}'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer]

type Marked = { muted: boolean; filtered: unknown[] }

export function createStatusPresenter(site: Site) {
  const endings = new WeakMap<Why, Buffer>()

  /** `,{…`: all but the reason and the end. */
  function beginning(seen: SeenPost): Buffer {
    if (seen.json === undefined || (seen.until !== undefined && seen.until <= Date.now())) {
      const [over, turns] = [endOf(seen.original ?? seen), site.turns()]
      const text = withoutEnd(site, seen)
      seen.until = text.includes(SIGNED) ? Math.min(over ?? turns, turns) : over
      seen.json = Buffer.from(`,${text}`)
    }
    return seen.json
  }

  /** With what a reader's filters and mutes say of it, which is theirs alone and not kept. It holds for what it quotes, too. */
  function personalBeginning(seen: SeenPost, personal: Personal | undefined): Buffer {
    const whole = beginning(seen)
    if (personal === undefined || (!personal.muted && personal.matches.length === 0)) return whole
    const status = JSON.parse(`${whole.toString().slice(1)}}`) as Marked & { reblog: Marked | null }
    const own = { muted: personal.muted, filtered: personal.matches.map(presentMatch) }
    for (const part of [status, status.reblog]) if (part !== null) Object.assign(part, own)
    return Buffer.from(`,${JSON.stringify(status).slice(0, -1)}`)
  }

  function ending(why: Why | undefined): Buffer {
    if (why === undefined) return END
    const known = endings.get(why)
    if (known !== undefined) return known
    const made = Buffer.from(`,"why":${JSON.stringify(why)}}`)
    endings.set(why, made)
    return made
  }

  return {
    /** JSON in parts, to be written one after the other. */
    one: (seen: SeenPost, why?: Why, personal?: Personal): Buffer[] => [
      personalBeginning(seen, personal).subarray(1),
      ending(why),
    ],
    list(
      items: readonly SeenPost[],
      whys: readonly (Why | undefined)[] = [],
      personal: readonly (Personal | undefined)[] = [],
    ): Buffer[] {
      const parts = [OPEN]
      for (const [at, seen] of items.entries()) {
        const part = personalBeginning(seen, personal[at])
        parts.push(at === 0 ? part.subarray(1) : part, ending(whys[at]))
      }
      parts.push(CLOSE)
      return parts
    },
  }
}

/** When the next poll in it is over. */
function endOf({ post, quoted }: SeenPost): number | undefined {
  const ends = [post, quoted?.post].flatMap((one) => one?.poll?.expiresAt.getTime() ?? [])
  const ahead = ends.filter((end) => end > Date.now())
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}

/** A quote as its reader may see it: what is quoted, or why it is not shown. */
function quoteText(site: Site, { post, quoted }: SeenPost): string {
  if (post.quoteOfId === null) return 'null'
  if (quoted !== null)
    return `{"state":"accepted","quoted_status":${fieldsOf(site, quoted, 'null')},"reblog":null}}`
  return JSON.stringify({ state: post.quoteEnd ?? 'unauthorized', quoted_status: null })
}

const AUTOMATIC = { everyone: ['public'], followers: ['followers'], nobody: [] } as const

function quoteApproval({ visibility, quotePolicy }: PostRecord) {
  const automatic = visibility === 'company' ? AUTOMATIC[quotePolicy] : []
  const mine = { everyone: 'automatic', followers: 'unknown', nobody: 'denied' } as const
  return { automatic, manual: [], current_user: visibility === 'company' ? mine[quotePolicy] : 'denied' }
}

function withoutEnd(site: Site, seen: SeenPost): string {
  const carried = seen.original === null ? 'null' : `${fieldsOf(site, seen.original)}}`
  return `${fieldsOf(site, seen)},"reblog":${carried}`
}

function fieldsOf(site: Site, seen: SeenPost, quote = quoteText(site, seen)): string {
  const { post, author, counts, marks } = seen
  const text = JSON.stringify(staticFields(site, post, author)).slice(0, -1)
  const poll = post.poll === null ? 'null' : JSON.stringify(presentPoll(post, marks))
  return `${text},"account":${accountText(site, author)},"poll":${poll},"quote":${quote}${tailText(counts, marks)}`
}

function tailText(counts: Counts, marks: number): string {
  const fields = {
    replies_count: counts.replies,
    reblogs_count: counts.boosts,
    favourites_count: counts.favourites,
    quotes_count: counts.quotes,
    favourited: (marks & FAVOURITED) !== 0,
    reblogged: (marks & BOOSTED) !== 0,
    bookmarked: (marks & BOOKMARKED) !== 0,
  }
  return `,${JSON.stringify(fields).slice(1, -1)}`
}

type Text = Pick<PostRecord, 'text' | 'fullText'>

/** The text and, after it, the full text, with links to those whom it names. */
export function contentOf(site: Site, { text, fullText }: Text, mentions: PostRecord['mentions']): string {
  const known = new Set(mentions.map((mention) => mention.handle))
  return textToHtml(site, text, known) + (fullText === null ? '' : textToHtml(site, fullText, known))
}

function staticFields(site: Site, post: PostRecord, author: Card) {
  const url = `${site.url}/@${author.handle}/${post.id}`
  return {
    id: post.id,
    created_at: post.createdAt.toISOString(),
    edited_at: post.editedAt?.toISOString() ?? null,
    in_reply_to_id: post.inReplyToId,
    in_reply_to_account_id: post.inReplyToAccountId,
    sensitive: post.sensitive,
    spoiler_text: post.warning,
    visibility: post.visibility === 'company' && post.quiet ? 'unlisted' : MASTODON[post.visibility],
    language: post.language,
    uri: url,
    url,
    quote_approval: quoteApproval(post),
    muted: false,
    pinned: post.pinned,
    content: post.boostOfId === null ? contentOf(site, post, post.mentions) : '',
    media_attachments: post.media.map((one) => presentMedium(site, one)),
    mentions: post.mentions.map(({ id, handle }) => ({
      id,
      username: handle,
      acct: handle,
      url: `${site.url}/@${handle}`,
    })),
    tags: post.hashtags.map((name) => ({ name, url: `${site.url}/tags/${encodeURIComponent(name)}` })),
    emojis: site.emojis(`${post.warning} ${post.text} ${post.fullText ?? ''}`),
    card: presentCard(site, post.card),
    application: null,
    filtered: [],
    birdhouse: {
      visibility: post.visibility,
      group: post.group,
      quiet: post.quiet,
      text: post.text,
      full_text: post.fullText,
      thread_id: post.threadId,
      in_reply_to_handle: post.inReplyToHandle,
      version: post.version,
      hidden: post.hidden,
      reply_policy: post.replyPolicy,
      thread_rule: post.threadRule && {
        policy: post.threadRule.policy,
        account_id: post.threadRule.accountId,
        name: post.threadRule.name,
      },
      quotes: post.quoteOfId !== null,
    },
  }
}
