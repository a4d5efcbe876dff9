import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { Status, statusEndpoints } from '../mastodon/status.ts'

const { body } = statusEndpoints['POST /api/v1/statuses']

export const threadEndpoints = {
  'POST /api/birdhouse/v1/threads': endpoint({
    summary:
      'Post 2 to 25 posts (an administrator may choose another number), each answering the one before: all or none. Send an `Idempotency-Key` header: the same key never posts twice',
    auth: 'member',
    bodyLimit: 512 * 1024,
    body: z.object({
      posts: z
        .array(body.omit({ scheduled_at: true }))
        .min(2)
        .max(50),
    }),
    reply: z.array(Status),
  }),
}
