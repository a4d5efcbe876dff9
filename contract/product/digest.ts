import { z } from 'zod'
import { Empty, endpoint } from '../endpoint.ts'

const Digest = z.object({
  hour: z.number().int().nullable().describe('At which it comes, in my time zone; null for none'),
  weekday: z.number().int().nullable().describe('From Monday, 0; null for every day'),
})

export const digestEndpoints = {
  'GET /api/birdhouse/v1/digest': endpoint({
    summary: 'Whether I get a mail once a day or week with what is new in my home',
    auth: 'member',
    reply: Digest,
  }),
  'PUT /api/birdhouse/v1/digest': endpoint({
    summary:
      'Get it, at this hour of my day, or null to get none. Nothing comes on a day when I have read everything',
    auth: 'member',
    body: z.object({
      hour: z.number().int().min(0).max(23).nullable(),
      weekday: z
        .number()
        .int()
        .min(0)
        .max(6)
        .nullable()
        .default(null)
        .describe('From Monday, 0; null for every day'),
      language: z.enum(['en', 'de']).default('en'),
    }),
    reply: Digest,
  }),
  'DELETE /api/birdhouse/v1/digest/:token': endpoint({
    summary: 'Get it no more, by the link in it, signed in or not',
    auth: 'public',
    door: true,
    params: z.object({ token: z.string().max(100) }),
    reply: Empty,
  }),
}
