import { z } from 'zod'
import { endpoint, Id } from '../endpoint.ts'
import { Status } from '../mastodon/status.ts'
import { statusEndpoints } from '../mastodon/statuses.ts'

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
  'DELETE /api/birdhouse/v1/keys/:key': endpoint({
    summary:
      'What I posted or scheduled under an `Idempotency-Key`. Where there is nothing, there will be nothing: what is still on its way under it is refused. Ask this before something changed is sent under another key',
    auth: 'member',
    params: z.object({ key: z.string().min(1).max(200) }),
    reply: z.object({
      posts: z.array(Status),
      scheduled_id: Id.nullable().describe(
        'It waits for its time; cancel it by its id, then ask again: it may just have been posted',
      ),
    }),
  }),
}
