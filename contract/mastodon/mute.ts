import { z } from 'zod'
import { Empty, endpoint, IdParam, Instant, page } from '../endpoint.ts'
import { Account, Relationship } from './account.ts'

const YEAR = 366 * 86_400

const MutedAccount = Account.extend({
  mute_expires_at: Instant.nullable().describe('Null: until it is taken back'),
})
export type MutedAccount = z.infer<typeof MutedAccount>

const act = (summary: string) =>
  endpoint({ summary, auth: 'member', params: IdParam, body: Empty.optional(), reply: Relationship })

export const muteEndpoints = {
  'POST /api/v1/accounts/:id/mute': endpoint({
    summary:
      'Keep a person’s posts, and boosts of them, out of my timelines; nobody is told. Their profile, threads and search still show them',
    auth: 'member',
    params: IdParam,
    body: z
      .object({
        notifications: z.boolean().default(true).describe('Keep away what they do to my posts too'),
        duration: z
          .number()
          .int()
          .min(0)
          .max(YEAR)
          .default(0)
          .describe('Seconds until it ends by itself; 0: never'),
      })
      .prefault({}),
    reply: Relationship,
  }),
  'POST /api/v1/accounts/:id/unmute': act('Let a person’s posts in again'),
  'POST /api/v1/accounts/:id/block': act(
    'Mute a person, end following in both directions, and be neither followed nor named by them. What I write to everyone they can still read',
  ),
  'POST /api/v1/accounts/:id/unblock': act('Take a block back; nobody follows anybody by that'),
  'GET /api/v1/mutes': endpoint({
    summary: 'Whom I mute, latest first',
    auth: 'member',
    query: z.object(page(80, 40)),
    reply: z.array(MutedAccount),
  }),
  'GET /api/v1/blocks': endpoint({
    summary: 'Whom I block, latest first',
    auth: 'member',
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
}
