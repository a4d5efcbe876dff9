import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { PreviewCard } from './card.ts'
import { CustomEmoji } from './emoji.ts'
import { FilterResult } from './filter.ts'
import { Description, Focus, MediaAttachment } from './media.ts'
import { NewPoll, Poll } from './poll.ts'
import { QuotePolicy } from './quote-policy.ts'
import { ScheduledStatus } from './scheduled-status.ts'
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

const ReplyPolicy = z.enum(['everyone', 'following', 'mentioned', 'nobody'])

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
  filtered: z.array(FilterResult).describe('What my filters say of it; of a boost, of what it carries'),
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

/** What a post carries beside its text, as it is sent. */
const Carried = {
  spoiler_text: z
    .string()
    .max(1_000)
    .nullish()
    .describe('A warning of up to 100 characters, shown before the text'),
  sensitive: Flag.nullish().describe('Always true with a warning'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .max(35)
    .nullish()
    .describe('The language that it is written in, as a BCP 47 tag'),
  full_text: z.string().max(40_000).nullish().describe('Up to 20,000 characters behind "read on"'),
  media_ids: z
    .array(Id)
    .max(50)
    .nullish()
    .describe(
      'What I uploaded, in this order: up to `configuration.statuses.max_media_attachments` of the instance pictures, or one video',
    ),
}

/** Seconds until it ends by itself; 0: never. */
export const MuteSeconds = z
  .number()
  .int()
  .min(0)
  .max(366 * 86_400)
  .default(0)

const act = (summary: string) =>
  endpoint({ summary, auth: 'member', params: IdParam, body: Empty.optional(), reply: Status })

const Sent = z.union([Status, ScheduledStatus])

export const statusEndpoints = {
  'POST /api/v1/statuses': endpoint({
    summary: 'Post. Send an `Idempotency-Key` header: the same key never posts twice',
    auth: 'member',
    body: z.object({
      status: z
        .string()
        .max(20_000)
        .describe(
          'The short text; weighted length up to the organisation’s limit. It may be empty with a picture',
        ),
      in_reply_to_id: Id.nullish(),
      visibility: z
        .union([MastodonVisibility, Visibility])
        .nullish()
        .describe(
          '`company`, `followers`, `direct`, or Mastodon’s words for them. Default: company, or the parent’s for a reply; a reply never reaches wider than its parent. With `group_id` it is `group`; a reply to a post in a group stays in it, unless it is `direct`',
        ),
      group_id: Id.nullish().describe('The group in which it is to stand; I must be a member'),
      ...Carried,
      poll: NewPoll.nullish(),
      quoted_status_id: Id.nullish().describe('A post to quote'),
      quote_approval_policy: QuotePolicy.nullish().describe('Who may quote it; default: as in my profile'),
      reply_policy: ReplyPolicy.nullish().describe('Who may answer it; default: everyone who sees it'),
      scheduled_at: z.iso
        .datetime({ offset: true })
        .nullish()
        .describe('Publish it then, 5 minutes to a year from now; the answer is a scheduled post'),
    }),
    // Typed as what it is but for the few that are scheduled.
    reply: Sent as unknown as typeof Status,
  }),
  'GET /api/v1/statuses/:id': endpoint({ summary: 'A post', auth: 'member', params: IdParam, reply: Status }),
  'PUT /api/v1/statuses/:id': endpoint({
    summary: 'Edit my post; what is not sent stays as it is, and so does who may see it',
    auth: 'member',
    params: IdParam,
    body: z.object({
      status: z.string().max(20_000),
      ...Carried,
      media_attributes: z
        .array(z.object({ id: Id, description: Description.nullish(), focus: Focus.nullish() }))
        .max(50)
        .nullish()
        .describe('New descriptions of what it carries'),
      poll: NewPoll.nullish().describe('A poll can’t be changed: the same one, or nothing'),
      version: z
        .number()
        .int()
        .nullish()
        .describe('The version that I changed; refused with `post_changed` when the post has moved on'),
    }),
    reply: Status,
  }),
  'GET /api/v1/statuses/:id/history': endpoint({
    summary: 'All versions of a post, the first one first, the present one last',
    auth: 'member',
    params: IdParam,
    reply: z.array(StatusEdit),
  }),
  'DELETE /api/v1/statuses/:id': endpoint({
    summary:
      'Delete my post; the answer carries its text for writing it anew, and its pictures can be posted again for a day',
    auth: 'member',
    params: IdParam,
    query: z.object({ delete_media: Flag.default(false).describe('The pictures go too, at once') }),
    reply: Status.extend({ text: z.string() }),
  }),
  'GET /api/v1/statuses/:id/context': endpoint({
    summary: 'The thread around a post',
    auth: 'member',
    params: IdParam,
    reply: Context,
  }),
  'GET /api/v1/statuses/:id/source': endpoint({
    summary: 'The short text as written',
    auth: 'member',
    params: IdParam,
    reply: z.object({ id: Id, text: z.string(), spoiler_text: z.string() }),
  }),
  'GET /api/v1/statuses/:id/favourited_by': endpoint({
    summary: 'Who marked it as a favourite',
    auth: 'member',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'GET /api/v1/statuses/:id/reblogged_by': endpoint({
    summary: 'Who boosted it',
    auth: 'member',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v1/statuses/:id/favourite': act('Mark as a favourite'),
  'POST /api/v1/statuses/:id/unfavourite': act('Take the favourite back'),
  'POST /api/v1/statuses/:id/reblog': act('Boost to my followers; company posts only'),
  'POST /api/v1/statuses/:id/unreblog': act('Take the boost back'),
  'POST /api/v1/statuses/:id/bookmark': act('Bookmark, for me alone'),
  'POST /api/v1/statuses/:id/unbookmark': act('Take the bookmark back'),
  'POST /api/v1/statuses/:id/mute': endpoint({
    summary: 'Mute the thread of a post: nothing more of it comes to my home, nor am I told of it',
    auth: 'member',
    params: IdParam,
    body: z.object({ duration: MuteSeconds }).prefault({}),
    reply: Status,
  }),
  'POST /api/v1/statuses/:id/unmute': act('Let the thread of a post come to me again'),
  'POST /api/v1/statuses/:id/pin': act('Pin my post to my profile; five at most'),
  'POST /api/v1/statuses/:id/unpin': act('Take it off my profile'),
  'GET /api/v1/statuses/:id/quotes': endpoint({
    summary: 'Posts that quote it, as far as I may see them, newest first',
    auth: 'member',
    params: IdParam,
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke': endpoint({
    summary: 'Withdraw my post from where it is quoted, for good; answers the post that quoted it',
    auth: 'member',
    params: z.object({ id: Id, quoting_id: Id }),
    body: Empty.optional(),
    reply: Status,
  }),
  'PUT /api/v1/statuses/:id/interaction_policy': endpoint({
    summary: 'Who may quote my post from now on',
    auth: 'member',
    params: IdParam,
    body: z.object({ quote_approval_policy: QuotePolicy }),
    reply: Status,
  }),
  'GET /api/v1/accounts/:id/statuses': endpoint({
    summary: 'What a person posted, as far as I may see it',
    auth: 'member',
    params: IdParam,
    query: z.object({
      ...page(),
      exclude_replies: Flag.default(false),
      exclude_reblogs: Flag.default(false),
      pinned: Flag.default(false).describe('Only what is pinned to the profile, the latest pin first'),
      only_media: Flag.default(false).describe('Only posts with pictures or a video'),
    }),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/home': endpoint({
    summary: 'What I chose, newest first; each item says why it is there',
    auth: 'member',
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/public': endpoint({
    summary: 'The company timeline: all that is addressed to everyone, newest first',
    auth: 'member',
    query: z.object({
      ...page(),
      local: Flag.optional(),
      remote: Flag.optional(),
      only_media: Flag.default(false),
    }),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/tag/:hashtag': endpoint({
    summary: 'Posts with a hashtag, newest first',
    auth: 'member',
    params: z.object({ hashtag: z.string().min(1).max(100) }),
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/favourites': endpoint({
    summary: 'My favourites',
    auth: 'member',
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/bookmarks': endpoint({
    summary: 'My bookmarks',
    auth: 'member',
    query: z.object(page()),
    reply: z.array(Status),
  }),
}
