import { z } from 'zod'
import { endpoint, Flag, Id, Instant, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { Status } from './status.ts'

/** Those that no app of Mastodon’s knows; they are for the web app, which asks with a cookie. */
export const OWN_TYPES = [
  'decision',
  'report_handled',
  'group_request',
  'group_accepted',
  'group_invited',
  'not_published',
] as const

export const NotificationType = z.enum([
  'mention',
  'status',
  'reblog',
  'favourite',
  'follow',
  'follow_request',
  'update',
  'poll',
  'quote',
  ...OWN_TYPES,
])

export const Notification = z.object({
  id: Id,
  type: NotificationType.describe(
    '`mention`: named me, or answered me; `status`: posted, and I follow them with `notify`; `update`: edited what I boosted or answered; `quote`: quoted me; `follow_request`: asks to follow me, who am locked; `poll`: mine, or one in which I voted, is over; `decision`: moderators decided about me; `report_handled`: on my report; `group_request`: asks to get into a group that I organise; `group_accepted`, `group_invited`: let me into one, invites me; `not_published`: what I scheduled is among my drafts, with the reason',
  ),
  created_at: Instant,
  group_key: z.string(),
  account: Account.describe('Who did it'),
  status: Status.optional(),
  group: z
    .object({ id: Id, handle: z.string(), name: z.string() })
    .optional()
    .describe('What a notification about a group is about'),
})
export type Notification = z.infer<typeof Notification>

/** Kinds that there are not here, as apps name them too, are passed over. */
export const Types = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(40)])
  .transform((v) => NotificationType.options.filter((type) => [v].flat().includes(type)))

/** One person’s only, or also what my policy holds back. */
export const narrowed = { account_id: Id.optional(), include_filtered: Flag.optional() }
const Marker = z.object({ last_read_id: Id, version: z.number().int(), updated_at: Instant })
export const Markers = z.object({ home: Marker.optional(), notifications: Marker.optional() })
export type Markers = z.infer<typeof Markers>
const Place = z.object({ last_read_id: Id })

export const notificationEndpoints = {
  'GET /api/v1/notifications': endpoint({
    summary: 'What concerns me, newest first',
    auth: 'member',
    scope: 'read:notifications',
    query: z.object({
      ...page(80, 40),
      types: Types.optional(),
      exclude_types: Types.optional(),
      ...narrowed,
    }),
    reply: z.array(Notification),
  }),
  'GET /api/v1/notifications/unread_count': endpoint({
    summary: 'How many I have not read; stops counting at the limit, 100',
    auth: 'member',
    scope: 'read:notifications',
    query: z.object({
      limit: page(1_000, 100).limit,
      types: Types.optional(),
      exclude_types: Types.optional(),
      account_id: narrowed.account_id,
    }),
    reply: z.object({ count: z.number().int() }),
  }),
  'GET /api/v1/markers': endpoint({
    summary: 'Where I stopped reading',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object({
      timeline: z
        .union([z.string().max(100), z.array(z.string().max(100)).max(10)])
        .transform((v) => [v].flat())
        .optional()
        .describe('`home`, `notifications`, or both'),
    }),
    reply: Markers,
  }),
  'POST /api/v1/markers': endpoint({
    summary: 'Remember where I stopped reading; never moves back',
    auth: 'member',
    scope: 'write:statuses',
    body: z.object({ home: Place.optional(), notifications: Place.optional() }),
    reply: Markers,
  }),
}
