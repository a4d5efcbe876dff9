import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { MediaAttachment } from '../mastodon/media.ts'
import { AnnouncementState, AnnouncementText, Level, Sender } from './announcement-words.ts'
import { Condition } from './audience.ts'
import { TalkWish } from './talk.ts'

/** A plan is a list of steps; what goes deeper is none, and no database takes it. */
const isShallow = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((one) => isShallow(one, left - 1)))

const Plan = z
  .record(z.string(), z.unknown())
  .refine((plan) => isShallow(plan, 5), 'is nested too deeply')
  .describe('Of the channels that duplicate it; see the plans of announcements')

export const WrittenAnnouncement = z.object({
  id: Id,
  level: Level,
  state: AnnouncementState,
  author: Account.nullable(),
  sender: Sender.nullable(),
  purpose: z.string(),
  condition: z.string(),
  joiners: z.boolean(),
  duty: z.string(),
  reason: z.string(),
  language: z.string(),
  texts: z.array(AnnouncementText),
  media_attachments: z.array(MediaAttachment),
  plan: Plan,
  revision: z.number().int(),
  approver: Account.nullable(),
  refusal: z.string().nullable().describe('Why it was not approved, or not published at its time'),
  changed_at: Instant.describe('Given back with each change, so that nobody writes over another'),
  publish_at: Instant.nullable(),
  published_at: Instant.nullable(),
  revised_at: Instant.nullable(),
  expires_at: Instant.nullable().describe('When not set, 30 days after it is published'),
  ended_at: Instant.nullable(),
  addressed: z.number().int(),
  joined: z.number().int(),
})
export type WrittenAnnouncement = z.infer<typeof WrittenAnnouncement>

export const AnnouncementWish = z.object({
  level: Level,
  sender_id: Id.nullable(),
  purpose: z.string().trim().max(200),
  condition: Condition,
  joiners: z.boolean(),
  duty: z.string().trim().max(300).describe('The duty for which it must be known who has confirmed'),
  reason: z.string().trim().max(300).describe('Of an emergency: why it can’t wait'),
  language: AnnouncementText.shape.language,
  texts: z.array(AnnouncementText).min(1).max(12),
  media_ids: z.array(Id).max(4),
  plan: Plan,
  expires_at: Instant.nullable(),
})

const Known = z.object({ changed_at: Instant.describe('As it was read') })
const act = <B extends z.ZodType>(summary: string, body: B) =>
  endpoint({ summary, auth: 'announce', params: IdParam, body, reply: WrittenAnnouncement })

export const announcementEndpoints = {
  'GET /api/birdhouse/v1/announcements': endpoint({
    summary: 'All announcements and drafts of them, the latest made first',
    auth: 'announce',
    query: z.object({
      state: z.enum(['open', 'published', 'ended']).optional().describe('`open`: not published yet'),
      ...page(40, 20),
    }),
    reply: z.array(WrittenAnnouncement),
  }),
  'POST /api/birdhouse/v1/announcements': endpoint({
    summary: 'Begin an announcement. Nobody gets it before it is published',
    auth: 'announce',
    bodyLimit: 1024 * 1024,
    body: AnnouncementWish,
    reply: WrittenAnnouncement,
  }),
  'GET /api/birdhouse/v1/announcements/:id': endpoint({
    summary: 'An announcement as its writers see it',
    auth: 'announce',
    params: IdParam,
    reply: WrittenAnnouncement,
  }),
  'PUT /api/birdhouse/v1/announcements/:id': endpoint({
    summary: 'Change one that is not published. Who changes it is its author now; an approval is void',
    auth: 'announce',
    params: IdParam,
    bodyLimit: 1024 * 1024,
    body: AnnouncementWish.partial().extend(Known.shape),
    reply: WrittenAnnouncement,
  }),
  'DELETE /api/birdhouse/v1/announcements/:id': endpoint({
    summary: 'Delete one that is not published',
    auth: 'announce',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/announcements/:id/ask': act('Ask for approval', Known),
  'POST /api/birdhouse/v1/announcements/:id/approve': endpoint({
    summary: 'Approve what somebody else wrote. It is published by its author, or at its time',
    auth: 'approve_announcements',
    params: IdParam,
    body: Known,
    reply: WrittenAnnouncement,
  }),
  'POST /api/birdhouse/v1/announcements/:id/refuse': endpoint({
    summary: 'Give it back with a reason',
    auth: 'approve_announcements',
    params: IdParam,
    body: Known.extend({ words: z.string().trim().min(1).max(1000) }),
    reply: WrittenAnnouncement,
  }),
  'POST /api/birdhouse/v1/announcements/:id/publish': act(
    'Publish it now or at a time. Its audience is frozen then; an emergency needs the permission for it, a reason and an approval',
    Known.extend({
      talk: TalkWish.nullable()
        .default(null)
        .describe('A post of mine that is opened with it, to talk about it'),
      at: Instant.nullable().default(null),
      in_blackout: z.boolean().default(false).describe('Although nothing is to be announced then'),
    }),
  ),
  'POST /api/birdhouse/v1/announcements/:id/unschedule': act('Make it a draft again', Empty.optional()),
  'POST /api/birdhouse/v1/announcements/:id/correct': endpoint({
    summary:
      'Put other words in the place of those that are published. Everybody sees that it was corrected; what was confirmed is asked for again',
    auth: 'announce',
    params: IdParam,
    bodyLimit: 1024 * 1024,
    body: Known.extend({ texts: AnnouncementWish.shape.texts }),
    reply: WrittenAnnouncement,
  }),
  'POST /api/birdhouse/v1/announcements/:id/withdraw': act(
    'Withdraw it: nobody gets it any more, and its words are gone from every lane',
    Empty.optional(),
  ),
  'GET /api/birdhouse/v1/announcements/:id/revisions': endpoint({
    summary: 'What each revision said, the latest first',
    auth: 'announce',
    params: IdParam,
    reply: z.array(z.object({ revision: z.number().int(), texts: z.array(AnnouncementText) })),
  }),
}
