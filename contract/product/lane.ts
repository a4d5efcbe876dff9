import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant, page } from '../endpoint.ts'
import { Account } from '../mastodon/account.ts'
import { MediaAttachment } from '../mastodon/media.ts'
import { AnnouncementState, AnnouncementText, Level, Receipts } from './announcement-words.ts'
import { Talk } from './talk.ts'

export const Announcement = z.object({
  id: Id,
  place: Id.describe('Of the lane: the latest published has the highest'),
  level: Level,
  state: AnnouncementState.describe('Of what is withdrawn, no words are left to read'),
  language: z.string().describe('In which it was written first'),
  texts: z
    .array(AnnouncementText)
    .describe('The revision that stands, in each language, the first one first'),
  media_attachments: z.array(MediaAttachment),
  author: Account.nullable(),
  sender: z.string().nullable().describe('For whom it was announced'),
  purpose: z.string(),
  condition: z.string().describe('Whom it was addressed to: why I got it'),
  joined: z.boolean().describe('I was added later, because I fit now'),
  addressed: z.number().int().describe('People in the audience when it was published'),
  revision: z.number().int(),
  published_at: Instant,
  revised_at: Instant.nullable().describe('When it was corrected last'),
  expires_at: Instant,
  done: z.boolean().describe('Nothing more is asked of me'),
  mine: Receipts.describe('What is kept about me, to the hour. Nobody else reads it'),
  named: z
    .boolean()
    .describe('Because of a stated duty, who may read named lists can see whether I have confirmed it'),
  duty: z.string().describe('That duty; empty where there is none'),
  useful: z.boolean().nullable().describe('What I said of it'),
  talk: Talk.nullable().describe('The post in which people talk about it, where I may see that'),
})
export type Announcement = z.infer<typeof Announcement>

export const laneEndpoints = {
  'GET /api/birdhouse/v1/lane': endpoint({
    summary:
      'Announcements that are addressed to me, the latest first. Fetching one is what counts as delivered',
    auth: 'member',
    query: z.object({
      waiting: Flag.default(false).describe('Only those of which something is still asked of me'),
      ...page(40, 20),
    }),
    reply: z.array(Announcement),
  }),
  'GET /api/birdhouse/v1/lane/count': endpoint({
    summary:
      'How many announcements wait for an answer of mine, up to 100, and papers for a place that I lead. Counts nothing as delivered',
    auth: 'member',
    reply: z.object({
      count: z.number().int().describe('Both together'),
      papers: z.number().int().describe('Slips and briefings of which nobody has said how many were there'),
    }),
  }),
  'GET /api/birdhouse/v1/lane/:id': endpoint({
    summary: 'An announcement that is addressed to me',
    auth: 'member',
    params: IdParam,
    reply: Announcement,
  }),
  'POST /api/birdhouse/v1/lane/receipts': endpoint({
    summary:
      'What I have seen (half of the text on screen for a second) or read (half of the reading time, or the full text opened). What is known, or not addressed to me, is passed over',
    auth: 'member',
    body: z.object({
      receipts: z
        .array(z.object({ id: Id, kind: z.enum(['seen', 'read']) }))
        .min(1)
        .max(100),
    }),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/lane/:id/confirm': endpoint({
    summary: 'Say "I have read this" of the revision that I read',
    auth: 'member',
    params: IdParam,
    body: z.object({ revision: z.number().int().min(1) }),
    reply: Announcement,
  }),
  'POST /api/birdhouse/v1/lane/:id/verdict': endpoint({
    summary: 'Say whether it was useful to me, or take that back. Counted by team, never shown by person',
    auth: 'member',
    params: IdParam,
    body: z.object({ useful: z.boolean().nullable() }),
    reply: Announcement,
  }),
}
