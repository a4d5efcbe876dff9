import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from './account.ts'
import { Notification, NotificationType, narrowed, Types } from './notification.ts'
import { Status } from './status.ts'

const Group = z.object({
  group_key: z.string(),
  type: NotificationType,
  notifications_count: z.number().int(),
  most_recent_notification_id: z
    .number()
    .describe(
      'As a number, of which many programs keep the first digits only; `page_max_id` is the same as text',
    ),
  page_min_id: Id,
  page_max_id: Id,
  latest_page_notification_at: Instant,
  sample_account_ids: z.array(Id).describe('Up to 8, the latest first'),
  status_id: Id.nullish(),
})

const Grouped = z.object({
  accounts: z.array(Account),
  statuses: z.array(Status),
  notification_groups: z.array(Group),
})

const Rule = z.enum(['accept', 'filter', 'drop'])
const Policy = z.object({
  for_not_following: Rule.describe('From whom I do not follow'),
  for_not_followers: Rule.describe('From who does not follow me'),
  for_new_accounts: Rule.describe('From who came within 30 days, and whom I do not follow'),
  for_private_mentions: Rule.describe('Posts to named people, from whom I do not follow'),
  for_limited_accounts: Rule.describe('Nobody is limited here'),
  summary: z.object({
    pending_requests_count: z.number().int(),
    pending_notifications_count: z.number().int(),
  }),
  off_types: z.array(NotificationType).describe('Kinds that I am not told of at all'),
})

const Request = z.object({
  id: Id,
  created_at: Instant,
  updated_at: Instant,
  notifications_count: z.string(),
  account: Account,
  last_status: Status.nullable(),
})

const Many = z.union([Id, z.array(Id).max(80)]).transform((v) => (Array.isArray(v) ? v : [v]))
const Words = z
  .union([z.string(), z.array(z.string()).max(40)])
  .transform((v) => (Array.isArray(v) ? v : [v]))
const kinds = {
  types: Types.optional(),
  exclude_types: Types.optional(),
  grouped_types: Words.optional(),
}
const key = z.object({ group_key: z.string().regex(/^[a-z_]+-\d{1,19}$/) })
const some = { body: z.object({ id: Many }) }

export const notificationGroupEndpoints = {
  'GET /api/v2/notifications': endpoint({
    summary: 'What concerns me, put together by what it is about, newest first',
    auth: 'member',
    scope: 'read:notifications',
    query: z.object({
      ...page(80, 40),
      ...kinds,
      expand_accounts: z.string().optional(),
      ...narrowed,
    }),
    reply: Grouped,
  }),
  'GET /api/v2/notifications/unread_count': endpoint({
    summary: 'How many groups I have not read; stops counting at the limit, 100',
    auth: 'member',
    scope: 'read:notifications',
    query: z.object({ ...kinds, limit: page(1_000, 100).limit, account_id: narrowed.account_id }),
    reply: z.object({ count: z.number().int() }),
  }),
  'GET /api/v2/notifications/policy': endpoint({
    summary: 'From whom I want to be told',
    auth: 'member',
    scope: 'read:notifications',
    reply: Policy,
  }),
  'PATCH /api/v2/notifications/policy': endpoint({
    summary: 'Change it; it holds for what comes from now on',
    auth: 'member',
    scope: 'write:notifications',
    body: Policy.omit({ summary: true }).partial(),
    reply: Policy,
  }),
  'GET /api/v2/notifications/:group_key': endpoint({
    summary: 'One group',
    auth: 'member',
    scope: 'read:notifications',
    params: key,
    reply: Grouped,
  }),
  'GET /api/v2/notifications/:group_key/accounts': endpoint({
    summary: 'Who did it, the latest first',
    auth: 'member',
    scope: ['read:notifications', 'write:notifications'],
    params: key,
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
  'POST /api/v2/notifications/:group_key/dismiss': endpoint({
    summary: 'Dismiss a group',
    auth: 'member',
    scope: 'write:notifications',
    params: key,
    reply: Empty,
  }),
  'POST /api/v1/notifications/clear': endpoint({
    summary: 'Dismiss everything',
    auth: 'member',
    scope: 'write:notifications',
    reply: Empty,
  }),
  'GET /api/v1/notifications/:id': endpoint({
    summary: 'One of them',
    auth: 'member',
    scope: 'read:notifications',
    params: IdParam,
    reply: Notification,
  }),
  'POST /api/v1/notifications/:id/dismiss': endpoint({
    summary: 'Dismiss one',
    auth: 'member',
    scope: 'write:notifications',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/v1/notifications/requests': endpoint({
    summary: 'Whose notifications my policy holds back, the latest first',
    auth: 'member',
    scope: 'read:notifications',
    query: z.object(page(80, 40)),
    reply: z.array(Request),
  }),
  'GET /api/v1/notifications/requests/merged': endpoint({
    summary: 'Whether what was let in is there; it is at once',
    auth: 'member',
    scope: 'read:notifications',
    reply: z.object({ merged: z.boolean() }),
  }),
  'POST /api/v1/notifications/requests/accept': endpoint({
    summary: 'Let these people’s through, now and later',
    auth: 'member',
    scope: 'write:notifications',
    ...some,
    reply: Empty,
  }),
  'POST /api/v1/notifications/requests/dismiss': endpoint({
    summary: 'Dismiss what waits of these people',
    auth: 'member',
    scope: 'write:notifications',
    ...some,
    reply: Empty,
  }),
  'GET /api/v1/notifications/requests/:id': endpoint({
    summary: 'What my policy holds back of one person',
    auth: 'member',
    scope: 'read:notifications',
    params: IdParam,
    reply: Request,
  }),
  'POST /api/v1/notifications/requests/:id/accept': endpoint({
    summary: 'Let this person’s through, now and later',
    auth: 'member',
    scope: 'write:notifications',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/v1/notifications/requests/:id/dismiss': endpoint({
    summary: 'Dismiss what waits of this person',
    auth: 'member',
    scope: 'write:notifications',
    params: IdParam,
    reply: Empty,
  }),
}
