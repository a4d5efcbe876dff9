import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant } from '../endpoint.ts'
import { AnnouncementState, Level, Sender } from './announcement-words.ts'

const Wish = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^\P{Cc}*$/u, 'has a line break or another sign that can’t be shown'),
  budget_hours: z.number().int().min(1).max(1_000_000).nullable(),
})
const Blackout = z.object({
  name: z.string().trim().min(1).max(100),
  starts_at: Instant,
  ends_at: Instant,
})

export const senderEndpoints = {
  'GET /api/birdhouse/v1/senders': endpoint({
    summary:
      'For whom something can be announced, by name, with what each has asked of readers this month; for everybody to see',
    auth: 'member',
    reply: z.array(
      Sender.extend({
        spent_hours: z
          .number()
          .describe('Person-hours: people × reading time, of what was published this month'),
      }),
    ),
  }),
  'POST /api/birdhouse/v1/senders': endpoint({
    summary: 'Add one; 100 at most',
    auth: 'manage_organisation',
    body: Wish,
    reply: Sender,
  }),
  'PUT /api/birdhouse/v1/senders/:id': endpoint({
    summary: 'Change its name or budget',
    auth: 'manage_organisation',
    params: IdParam,
    body: Wish,
    reply: Sender,
  }),
  'DELETE /api/birdhouse/v1/senders/:id': endpoint({
    summary: 'Nothing new is announced for it; what was stays as it is',
    auth: 'manage_organisation',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/announcement_calendar': endpoint({
    summary: 'What is published or scheduled in a time, and when nothing is to be announced',
    auth: 'announce',
    query: z.object({ from: Instant, to: Instant }),
    reply: z.object({
      announcements: z
        .array(
          z.object({
            id: Id,
            at: Instant,
            level: Level,
            state: AnnouncementState,
            short: z.string(),
            sender: z.string().nullable(),
            condition: z.string(),
          }),
        )
        .describe('500 at most'),
      blackouts: z.array(Blackout.extend({ id: Id })),
    }),
  }),
  'POST /api/birdhouse/v1/blackouts': endpoint({
    summary: 'Keep a time free of announcements, but for emergencies',
    auth: 'approve_announcements',
    body: Blackout,
    reply: Blackout.extend({ id: Id }),
  }),
  'DELETE /api/birdhouse/v1/blackouts/:id': endpoint({
    summary: 'Take it away',
    auth: 'approve_announcements',
    params: IdParam,
    reply: Empty,
  }),
}
