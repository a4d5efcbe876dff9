import { z } from 'zod'
import { Empty, endpoint, Id, IdParam, Instant, page } from '../endpoint.ts'
import type { Scope } from '../scope.ts'
import { Account, Relationship } from './account.ts'
import { Status } from './status.ts'

/** Seconds until it ends by itself; 0: never. */
export const MuteSeconds = z
  .number()
  .int()
  .min(0)
  .max(366 * 86_400)
  .default(0)

const MutedAccount = Account.extend({
  mute_expires_at: Instant.nullable().describe('Null: until it is taken back'),
})
export type MutedAccount = z.infer<typeof MutedAccount>

/** A hashtag that I mute. */
export const MutedHashtag = z.object({ id: Id, name: z.string(), expires_at: Instant.nullable() })
export type MutedHashtag = z.infer<typeof MutedHashtag>
const Hashtag = z.object({ name: z.string().min(1).max(100) })

const act = (summary: string, scope: Scope) =>
  endpoint({ summary, auth: 'member', scope, params: IdParam, body: Empty.optional(), reply: Relationship })

export const muteEndpoints = {
  'POST /api/v1/accounts/:id/mute': endpoint({
    summary:
      'Keep a person’s posts, and boosts of them, out of my timelines; nobody is told. Their profile, threads and search still show them',
    auth: 'member',
    scope: 'write:mutes',
    params: IdParam,
    body: z
      .object({
        notifications: z.boolean().default(true).describe('Keep away what they do to my posts too'),
        duration: MuteSeconds.describe('Seconds until it ends by itself; 0: never'),
      })
      .prefault({}),
    reply: Relationship,
  }),
  'POST /api/v1/accounts/:id/unmute': act('Let a person’s posts in again', 'write:mutes'),
  'POST /api/v1/accounts/:id/block': act(
    'Mute a person, end following in both directions, and be neither followed nor named by them. What I write to everyone they can still read',
    'write:blocks',
  ),
  'POST /api/v1/accounts/:id/unblock': act(
    'Take a block back; nobody follows anybody by that',
    'write:blocks',
  ),
  'GET /api/v1/mutes': endpoint({
    summary: 'Whom I mute, latest first',
    auth: 'member',
    scope: 'read:mutes',
    query: z.object(page(80, 40)),
    reply: z.array(MutedAccount),
  }),
  'POST /api/birdhouse/v1/hashtags/:name/mute': endpoint({
    summary: 'Keep what has a hashtag out of my home and the company timeline',
    auth: 'member',
    params: Hashtag,
    body: z.object({ duration: MuteSeconds }).prefault({}),
    reply: Empty,
  }),
  'POST /api/birdhouse/v1/hashtags/:name/unmute': endpoint({
    summary: 'Let what has a hashtag in again',
    auth: 'member',
    params: Hashtag,
    body: Empty.optional(),
    reply: Empty,
  }),
  'GET /api/birdhouse/v1/mutes/hashtags': endpoint({
    summary: 'Hashtags that I mute, latest first',
    auth: 'member',
    query: z.object(page(80, 40)),
    reply: z.array(MutedHashtag),
  }),
  'GET /api/birdhouse/v1/mutes/threads': endpoint({
    summary: 'The first posts of the threads that I mute, the latest mute first',
    auth: 'member',
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/blocks': endpoint({
    summary: 'Whom I block, latest first',
    auth: 'member',
    scope: 'read:blocks',
    query: z.object(page(80, 40)),
    reply: z.array(Account),
  }),
}
