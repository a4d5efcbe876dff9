import { z } from 'zod'
import { endpoint, Flag, IdParam, page } from '../endpoint.ts'
import { Status } from './status.ts'

/** Nothing comes from other servers. */
const elsewhere = {
  local: Flag.optional().describe('All there is'),
  remote: Flag.optional().describe('Nothing'),
}
const Tags = z
  .union([z.string().max(100), z.array(z.string().max(100)).max(8)])
  .transform((v) => (Array.isArray(v) ? v : [v]))

/** Posts in lists, newest first. */
export const timelineEndpoints = {
  'GET /api/v1/accounts/:id/statuses': endpoint({
    summary: 'What a person posted, as far as I may see it',
    auth: 'member',
    scope: 'read:statuses',
    params: IdParam,
    query: z.object({
      ...page(),
      exclude_replies: Flag.default(false),
      exclude_reblogs: Flag.default(false),
      pinned: Flag.default(false).describe('Only what is pinned to the profile, the latest pin first'),
      only_media: Flag.default(false).describe('Only posts with pictures or a video'),
      tagged: z.string().max(100).optional().describe('Only posts with this hashtag'),
    }),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/home': endpoint({
    summary: 'What I chose, newest first; each item says why it is there',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/public': endpoint({
    summary: 'The company timeline: all that is addressed to everyone, newest first',
    auth: 'member',
    scope: 'read:statuses',
    query: z.object({
      ...page(),
      ...elsewhere,
      only_media: Flag.default(false),
    }),
    reply: z.array(Status),
  }),
  'GET /api/v1/timelines/tag/:hashtag': endpoint({
    summary: 'Posts with a hashtag, newest first',
    auth: 'member',
    scope: 'read:statuses',
    params: z.object({ hashtag: z.string().min(1).max(100) }),
    query: z.object({
      ...page(),
      ...elsewhere,
      only_media: Flag.default(false),
      any: Tags.optional().describe('Or one of these'),
      all: Tags.optional().describe('And all of these'),
      none: Tags.optional().describe('And none of these'),
    }),
    reply: z.array(Status),
  }),
  'GET /api/v1/favourites': endpoint({
    summary: 'My favourites',
    auth: 'member',
    scope: 'read:favourites',
    query: z.object(page()),
    reply: z.array(Status),
  }),
  'GET /api/v1/bookmarks': endpoint({
    summary: 'My bookmarks',
    auth: 'member',
    scope: 'read:bookmarks',
    query: z.object(page()),
    reply: z.array(Status),
  }),
}
