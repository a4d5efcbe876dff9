import { z } from 'zod'
import { endpoint, Instant } from '../endpoint.ts'
import { Level } from './announcement-words.ts'
import { Condition } from './audience.ts'

const Expected = z.object({
  days: z.number().int().describe('After it is published: 1, 3 and 7'),
  share: z.number().describe('Of the audience, from 0 to 1'),
  low: z.number(),
  high: z.number().describe('95 % of announcements should come between'),
})

const FromNow = z.object({
  people: z.number().int().describe('In the audience now: what every share is of'),
  needed: z.number().int().describe('Earlier announcements of a kind, before anything is said of it'),
  kinds: z.array(
    z.object({
      kind: z.enum(['seen', 'read', 'confirmed']),
      past: z
        .number()
        .int()
        .describe('Earlier announcements that tell of it: to 20 people or more, and a week old'),
      expected: z.array(Expected).describe('Empty while there are fewer than are needed'),
    }),
  ),
})
export type FromNow = z.infer<typeof FromNow>

export const forecastEndpoints = {
  'GET /api/birdhouse/v1/announcement_forecast': endpoint({
    summary: 'What earlier announcements let one expect of one that is being written',
    auth: 'announce',
    query: z.object({
      level: Level,
      condition: Condition,
      words: z.coerce.number().int().min(0).max(10_000).describe('In its short and its full text'),
      channels: z.coerce.number().int().min(0).max(7).describe('Kinds of channels in its plan'),
      at: Instant.optional().describe('When it is to be published; now, where nothing is said'),
    }),
    reply: FromNow,
  }),
}
