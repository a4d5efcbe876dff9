import { z } from 'zod'
import { Empty, endpoint, Id, page } from '../endpoint.ts'

export const Tag = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  history: z
    .array(z.object({ day: z.string(), accounts: z.string(), uses: z.string() }))
    .describe('The last seven days, newest first'),
  following: z.boolean(),
  featuring: z.boolean().describe('I show it on my profile'),
  birdhouse: z.object({ daily: z.boolean().describe('I read it once a day, not live') }),
})
export type Tag = z.infer<typeof Tag>

const Name = z.object({ name: z.string().min(1).max(100) })

export const tagEndpoints = {
  'GET /api/v1/tags/:name': endpoint({
    summary: 'A hashtag',
    auth: 'member',
    scope: 'any',
    params: Name,
    reply: Tag,
  }),
  'POST /api/v1/tags/:name/follow': endpoint({
    summary: 'Follow a hashtag',
    auth: 'member',
    scope: 'write:follows',
    params: Name,
    body: Empty.optional(),
    reply: Tag,
  }),
  'POST /api/v1/tags/:name/unfollow': endpoint({
    summary: 'Stop following a hashtag',
    auth: 'member',
    scope: 'write:follows',
    params: Name,
    body: Empty.optional(),
    reply: Tag,
  }),
  'GET /api/v1/followed_tags': endpoint({
    summary: 'Hashtags I follow',
    auth: 'member',
    scope: 'read:follows',
    query: z.object(page(200, 100)),
    reply: z.array(Tag),
  }),
}
