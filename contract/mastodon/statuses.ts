import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Ids, page } from '../endpoint.ts'
import type { Scope } from '../scope.ts'
import { Account } from './account.ts'
import { Description, Focus } from './media.ts'
import { MuteSeconds } from './mute.ts'
import { NewPoll } from './poll.ts'
import { QuotePolicy } from './quote-policy.ts'
import { ScheduledStatus } from './scheduled-status.ts'
import { Context, ReplyPolicy, Status, StatusEdit } from './status.ts'
import { NOT_OUTSIDE, SentVisibility } from './visibility.ts'

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

const act = (summary: string, scope: Scope) =>
  endpoint({ summary, auth: 'member', scope, params: IdParam, body: Empty.optional(), reply: Status })

const Sent = z.union([Status, ScheduledStatus])

/** Writing a post, reading it and what is around it, and what one does with it. */
export const statusEndpoints = {
  'POST /api/v1/statuses': endpoint({
    summary: 'Post. Send an `Idempotency-Key` header: the same key never posts twice',
    auth: 'member',
    scope: 'write:statuses',
    body: z.object({
      status: z
        .string()
        .max(20_000)
        .describe(
          'The short text; weighted length up to the organisation’s limit. It may be empty with a picture',
        ),
      in_reply_to_id: Id.nullish(),
      visibility: SentVisibility.nullish().describe(
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
      speaking_as: z.undefined({ error: NOT_OUTSIDE }).optional().describe('Refused: it is for the outside'),
    }),
    // Typed as what it is but for the few that are scheduled.
    reply: Sent as unknown as typeof Status,
  }),
  'GET /api/v1/statuses': endpoint({
    summary: 'These posts, as far as I may see them, in the order in which they are named',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object({ id: Ids.optional() }),
    reply: z.array(Status),
  }),
  'GET /api/v1/statuses/:id': endpoint({
    summary: 'A post',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    reply: Status,
  }),
  'PUT /api/v1/statuses/:id': endpoint({
    summary: 'Edit my post; what is not sent stays as it is, and so does who may see it',
    auth: 'member',
    scope: 'write:statuses',
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
      quote_approval_policy: QuotePolicy.nullish().describe('Who may quote it from now on'),
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
    scope: 'read:statuses',
    params: IdParam,
    reply: z.array(StatusEdit),
  }),
  'DELETE /api/v1/statuses/:id': endpoint({
    summary:
      'Delete my post; the answer carries its text for writing it anew, and its pictures can be posted again for a day',
    auth: 'member',
    scope: 'write:statuses',
    params: IdParam,
    query: z.object({ delete_media: Flag.default(false).describe('The pictures go too, at once') }),
    reply: Status.extend({ text: z.string() }),
  }),
  'GET /api/v1/statuses/:id/context': endpoint({
    summary: 'The thread around a post',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    reply: Context,
  }),
  'GET /api/v1/statuses/:id/source': endpoint({
    summary: 'The short text as written',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    reply: z.object({ id: Id, text: z.string(), spoiler_text: z.string() }),
  }),
  'POST /api/v1/statuses/:id/translate': endpoint({
    summary: 'Refused: nothing here translates. Texts stay inside, and no translator is set up',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    body: z.object({ lang: z.string().max(35).optional() }).prefault({}),
    reply: z.never(),
  }),
  'GET /api/v1/statuses/:id/favourited_by': endpoint({
    summary: 'Who marked it as a favourite',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'GET /api/v1/statuses/:id/reblogged_by': endpoint({
    summary: 'Who boosted it',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v1/statuses/:id/favourite': act('Mark as a favourite', 'write:favourites'),
  'POST /api/v1/statuses/:id/unfavourite': act('Take the favourite back', 'write:favourites'),
  'POST /api/v1/statuses/:id/reblog': act('Boost to my followers; company posts only', 'write:statuses'),
  'POST /api/v1/statuses/:id/unreblog': act('Take the boost back', 'write:statuses'),
  'POST /api/v1/statuses/:id/bookmark': act('Bookmark, for me alone', 'write:bookmarks'),
  'POST /api/v1/statuses/:id/unbookmark': act('Take the bookmark back', 'write:bookmarks'),
  'POST /api/v1/statuses/:id/mute': endpoint({
    summary: 'Mute the thread of a post: nothing more of it comes to my home, nor am I told of it',
    auth: 'member',
    scope: 'write:mutes',
    params: IdParam,
    body: z.object({ duration: MuteSeconds }).prefault({}),
    reply: Status,
  }),
  'POST /api/v1/statuses/:id/unmute': act('Let the thread of a post come to me again', 'write:mutes'),
  'POST /api/v1/statuses/:id/pin': act('Pin my post to my profile; five at most', 'write:accounts'),
  'POST /api/v1/statuses/:id/unpin': act('Take it off my profile', 'write:accounts'),
  'GET /api/v1/statuses/:id/quotes': endpoint({
    summary: 'Posts that quote it, as far as I may see them, newest first',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'POST /api/v1/statuses/:id/quotes/:quoting_id/revoke': endpoint({
    summary: 'Withdraw my post from where it is quoted, for good; answers the post that quoted it',
    auth: 'member',
    scope: 'write:statuses',
    params: z.object({ id: Id, quoting_id: Id }),
    body: Empty.optional(),
    reply: Status,
  }),
  'PUT /api/v1/statuses/:id/interaction_policy': endpoint({
    summary: 'Who may quote my post from now on',
    auth: 'member',
    scope: 'write:statuses',
    params: IdParam,
    body: z.object({ quote_approval_policy: QuotePolicy }),
    reply: Status,
  }),
}
