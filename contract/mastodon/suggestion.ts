import { z } from 'zod'
import { Empty, endpoint, Flag, IdParam } from '../endpoint.ts'
import { Account } from './account.ts'

const limited = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .catch(40)
    .transform((n) => Math.min(n, 80))
    .default(40),
}

const Suggestion = z.object({
  account: Account,
  source: z.literal('staff').describe('An older word for `sources`'),
  sources: z.array(z.enum(['featured', 'most_followed'])),
  birdhouse: z.object({
    reason: z
      .enum(['team', 'manager', 'place', 'followed_by_many', 'colleague'])
      .describe('Why: my team, my manager, my place, many follow them, or a colleague like any'),
  }),
})
export type Suggestion = z.infer<typeof Suggestion>

export const profileListEndpoints = {
  'GET /api/v1/directory': endpoint({
    summary: 'Profiles that may be suggested: who posted last, or who came last',
    auth: 'member',
    scope: 'any',
    query: z.object({
      ...limited,
      offset: z.coerce.number().int().min(0).max(5_000).catch(0).default(0),
      order: z.enum(['active', 'new']).catch('active').default('active'),
      local: Flag.catch(true).optional().describe('Everybody is'),
    }),
    reply: z.array(Account),
  }),
  'GET /api/v1/suggestions': endpoint({
    summary: 'Whom I might follow; `/api/v2/suggestions` says why',
    auth: 'member',
    scope: 'read',
    query: z.object(limited),
    reply: z.array(Account),
  }),
  'GET /api/v2/suggestions': endpoint({
    summary:
      'Whom I might follow, each with the reason: up to 24, and nobody whom I follow, asked or dismissed',
    auth: 'member',
    scope: 'read',
    query: z.object(limited),
    reply: z.array(Suggestion),
  }),
  'DELETE /api/v1/suggestions/:id': endpoint({
    summary: 'Do not suggest this person to me again',
    auth: 'member',
    scope: 'read',
    params: IdParam,
    reply: Empty,
  }),
  'POST /api/v1/accounts': endpoint({
    summary: 'Refused, with the way in: people join by an invitation of the organisation, not by an app',
    auth: 'public',
    scope: 'write:accounts',
    reply: Empty,
  }),
  'POST /api/v1/emails/confirmations': endpoint({
    summary: 'Refused: nobody here waits for a confirmation of their address before they are in',
    auth: 'member',
    scope: 'any',
    reply: Empty,
  }),
}
