import { z } from 'zod'
import { Empty, endpoint, Id, IdParam } from '../endpoint.ts'
import { Tag } from './tag.ts'

export const FeaturedTag = z.object({
  id: Id,
  name: z.string(),
  url: z.string().describe('Of this person’s posts that have it'),
  statuses_count: z.string().describe('Posts to everyone that have it, as text'),
  last_status_at: z.string().nullable(),
})
export type FeaturedTag = z.infer<typeof FeaturedTag>

const Name = z.object({ name: z.string().min(1).max(100) })
const act = (summary: string) =>
  endpoint({
    summary,
    auth: 'member',
    scope: 'write:accounts',
    params: Name,
    body: Empty.optional(),
    reply: Tag,
  })

export const featuredTagEndpoints = {
  'GET /api/v1/featured_tags': endpoint({
    summary: 'Hashtags that I show on my profile, 10 at most',
    auth: 'member',
    scope: 'read:accounts',
    reply: z.array(FeaturedTag),
  }),
  'POST /api/v1/featured_tags': endpoint({
    summary: 'Show a hashtag on my profile',
    auth: 'member',
    scope: 'write:accounts',
    body: Name,
    reply: FeaturedTag,
  }),
  'DELETE /api/v1/featured_tags/:id': endpoint({
    summary: 'Show it no longer',
    auth: 'member',
    scope: 'write:accounts',
    params: IdParam,
    reply: Empty,
  }),
  'GET /api/v1/featured_tags/suggestions': endpoint({
    summary: 'What I write about most and do not show yet',
    auth: 'member',
    scope: 'read:accounts',
    reply: z.array(Tag),
  }),
  'GET /api/v1/accounts/:id/featured_tags': endpoint({
    summary: 'Hashtags that a person shows on their profile',
    auth: 'member',
    scope: 'any',
    params: IdParam,
    reply: z.array(FeaturedTag),
  }),
  'POST /api/v1/tags/:name/feature': act('Show a hashtag on my profile'),
  'POST /api/v1/tags/:name/unfeature': act('Show it no longer'),
}
