import { z } from 'zod'
import { Id, Instant } from '../endpoint.ts'
import { Account } from './account.ts'
import { PreviewCard } from './card.ts'
import { CustomEmoji } from './emoji.ts'
import { FilterResult } from './filter.ts'
import { MediaAttachment } from './media.ts'
import { Poll } from './poll.ts'
import { MastodonVisibility, Visibility } from './visibility.ts'

export { MastodonVisibility, Visibility } from './visibility.ts'

/** Why an item stands in my home timeline. */
export const Why = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own').describe('I wrote or boosted it') }),
  z.object({ kind: z.literal('follows_author').describe('I follow who wrote it') }),
  z.object({ kind: z.literal('follows_booster').describe('I follow who boosted it') }),
  z.object({ kind: z.literal('follows_hashtag'), hashtag: z.string().describe('I follow this hashtag') }),
  z.object({ kind: z.literal('in_group').describe('I am in the group in which it stands') }),
  z.object({ kind: z.literal('mentioned').describe('It names me') }),
])
export type Why = z.infer<typeof Why>

const Mention = z.object({ id: Id, username: z.string(), acct: z.string(), url: z.string() })

export const ReplyPolicy = z.enum(['everyone', 'following', 'mentioned', 'nobody'])

const QuoteApproval = z.object({
  automatic: z
    .array(z.enum(['public', 'followers']))
    .describe('Who may quote it; nobody where it is not for everyone'),
  manual: z.array(z.never()),
  current_user: z
    .enum(['automatic', 'denied', 'unknown'])
    .describe('`unknown` where only followers may; its author may always'),
})

const PlainFields = z.object({
  id: Id,
  created_at: Instant,
  edited_at: Instant.nullable(),
  in_reply_to_id: Id.nullable(),
  in_reply_to_account_id: Id.nullable(),
  sensitive: z.boolean(),
  spoiler_text: z.string().describe('A warning that stands before the text; show the text when asked to'),
  visibility: MastodonVisibility,
  language: z.string().nullable(),
  uri: z.string(),
  url: z.string(),
  replies_count: z.number().int(),
  reblogs_count: z.number().int(),
  favourites_count: z.number().int(),
  quotes_count: z.number().int(),
  quote_approval: QuoteApproval,
  favourited: z.boolean(),
  reblogged: z.boolean(),
  muted: z.boolean().describe('I have muted its thread'),
  bookmarked: z.boolean(),
  pinned: z.boolean().describe('To the profile of its author'),
  content: z.string().describe('The text and, after it, the full text, as HTML'),
  account: Account,
  media_attachments: z.array(MediaAttachment),
  mentions: z.array(Mention),
  tags: z.array(z.object({ name: z.string(), url: z.string() })),
  emojis: z.array(CustomEmoji),
  card: PreviewCard.nullable().describe(
    'Of the first link of a post to everyone; it comes some moments after the post',
  ),
  poll: Poll.nullable(),
  application: z.null(),
  filtered: z
    .array(FilterResult)
    .describe(
      'What my filters say of it, and of what it quotes, which has none of its own there; of a boost, of what it carries',
    ),
  birdhouse: z.object({
    visibility: Visibility,
    group: z
      .object({ id: Id, handle: z.string(), name: z.string(), closed: z.boolean() })
      .nullable()
      .describe('The group in which it stands; members only see it when that is closed'),
    quiet: z.boolean().describe('Not in the company timeline, though everyone may see it'),
    text: z.string().describe('The short text, exactly as written'),
    full_text: z.string().nullable().describe('What stands behind "read on", exactly as written'),
    thread_id: Id.describe('The post that began the thread'),
    in_reply_to_handle: z.string().nullable(),
    version: z.number().int().describe('1, and 1 more with each edit'),
    reply_policy: ReplyPolicy.describe(
      'Who may answer, of those who see it; whom it names may, but for `nobody`',
    ),
    thread_rule: z
      .object({ policy: ReplyPolicy, account_id: Id.nullable(), name: z.string().nullable() })
      .nullable()
      .describe(
        'Of an answer: who may answer in this thread, as whoever began it chose. Of the others only those whom a post names, or answers, may answer that one. Null where everyone may. Who that is is null where the first post is not for everyone who sees the answer',
      ),
    quotes: z.boolean().describe('It quotes another post'),
    hidden: z.boolean().describe('Moderators hid it: nobody else sees it; `decisions` says why'),
  }),
})

const Quote = z.object({
  state: z
    .enum(['accepted', 'revoked', 'deleted', 'unauthorized'])
    .describe('`revoked`: its author withdrew it; `unauthorized`: it is not for me to see'),
  quoted_status: PlainFields.extend({
    quote: z.null().describe('What a quoted post quotes itself is not shown with it'),
    reblog: z.null(),
  }).nullable(),
})

const StatusFields = PlainFields.extend({ quote: Quote.nullable() })

export const Status = StatusFields.extend({
  reblog: StatusFields.nullable().describe(
    'The post that this boost carries; a boost has no text of its own',
  ),
  why: Why.optional().describe('Home timeline only'),
})
export type Status = z.infer<typeof Status>

/** What a post said from one moment on. */
export const StatusEdit = z.object({
  content: z.string(),
  spoiler_text: z.string(),
  sensitive: z.boolean(),
  created_at: Instant.describe('When it was written so'),
  account: Account,
  media_attachments: z
    .array(MediaAttachment)
    .describe('Those of that version that are still there: what is taken off a post is gone'),
  emojis: z.array(CustomEmoji),
  poll: z.object({ options: z.array(z.object({ title: z.string() })) }).nullable(),
  birdhouse: z.object({
    version: z.number().int(),
    text: z.string(),
    full_text: z.string().nullable(),
    language: z.string().nullable(),
  }),
})
export type StatusEdit = z.infer<typeof StatusEdit>

export const Context = z.object({
  ancestors: z.array(Status).describe('From the first post of the thread down to the parent'),
  descendants: z.array(Status).describe('Depth first, oldest first'),
})
export type Context = z.infer<typeof Context>
