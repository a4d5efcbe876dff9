import { z } from 'zod'
import { endpoint, Id, IdParam } from '../endpoint.ts'

/** A post in which people talk about an announcement. It is a post like any other, with words of its own. */
export const Talk = z.object({
  id: Id,
  acct: z.string().describe('Of who posted it'),
  replies_count: z.number().int(),
})

export const TalkWish = z.object({
  text: z
    .string()
    .min(1)
    .max(5000)
    .describe(
      'Of the post. Whoever may see the post reads it, addressed or not, so nothing of the announcement is put into it',
    ),
  group_id: Id.nullable().default(null).describe('A group that I am in; null for everybody'),
})

const Opened = z.object({
  talk: Talk.nullable().describe('Null where there is none, and where I may not see it'),
})

export const talkEndpoints = {
  'GET /api/birdhouse/v1/announcements/:id/talk': endpoint({
    summary: 'The post in which people talk about it',
    auth: 'announce',
    params: IdParam,
    reply: Opened,
  }),
  'POST /api/birdhouse/v1/announcements/:id/talk': endpoint({
    summary: 'Open a post of mine to talk about one that stands. It stays when the announcement is withdrawn',
    auth: 'announce',
    params: IdParam,
    body: TalkWish,
    reply: Opened,
  }),
  'GET /api/birdhouse/v1/statuses/:id/announcement': endpoint({
    summary: 'Which announcement a post talks about. Says nothing of its words',
    auth: 'member',
    params: IdParam,
    reply: z.object({
      announcement: z
        .object({
          id: Id,
          withdrawn: z.boolean(),
          mine: z.enum(['addressed', 'written']).describe('Addressed to me, or of my writing only'),
        })
        .nullable()
        .describe('Null for any other post, and for whoever is neither addressed nor wrote it'),
    }),
  }),
}
