import { z } from 'zod'
import { Empty, endpoint, Flag, Id, IdParam, Instant } from '../endpoint.ts'
import { CustomEmoji } from './emoji.ts'

export const StandingAnnouncement = z.object({
  id: Id,
  content: z.string().describe('The text, the full text, and a link to read and confirm it, as HTML'),
  starts_at: z.null(),
  ends_at: Instant,
  all_day: z.literal(false),
  published_at: Instant,
  updated_at: Instant,
  read: z.boolean().describe('Dismissed or read. Some apps dismiss all of them on loading'),
  mentions: z.array(z.never()),
  statuses: z
    .array(z.object({ id: Id, url: z.string() }))
    .describe('The post in which people talk about it, where I may see that'),
  tags: z.array(z.never()),
  emojis: z.array(CustomEmoji),
  reactions: z.array(z.never()),
})
export type StandingAnnouncement = z.infer<typeof StandingAnnouncement>

export const standingAnnouncementEndpoints = {
  'GET /api/v1/announcements': endpoint({
    summary:
      'Announcements that stand and are addressed to me, the latest first; 40 at most. Fetching one counts as delivered, never more',
    auth: 'member',
    scope: 'any',
    query: z.object({ with_dismissed: Flag.default(false) }),
    reply: z.array(StandingAnnouncement),
  }),
  'POST /api/v1/announcements/:id/dismiss': endpoint({
    summary: 'Dismiss one in an app; it counts as delivered, never more',
    auth: 'member',
    scope: 'write:accounts',
    params: IdParam,
    reply: Empty,
  }),
}
