import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type { Status } from '#web/data/posts.ts'
import type { Scheduled } from '#web/data/scheduled.ts'
import type { Outgoing } from './outbox.ts'

/** What came of it: posts that are there, in order, or one that waits for its time. */
export type Delivered = { posts: Status[] } | { scheduledId: string }

/** Sends it under its key, so that trying twice never posts twice. Throws ApiError. */
export async function deliver(
  { key, body, more = [], time }: Outgoing,
  keepalive: boolean,
): Promise<Delivered> {
  const how = { idempotencyKey: key, keepalive }
  if (more.length > 0) {
    const posts = threadOf(body, more)
    return { posts: await call('POST /api/birdhouse/v1/threads', { body: { posts }, ...how }) }
  }
  if (time === undefined) return { posts: [await call('POST /api/v1/statuses', { body, ...how })] }
  const sent = { ...body, scheduled_at: time }
  const made: Status | Scheduled = await call('POST /api/v1/statuses', { body: sent, ...how })
  void client.invalidateQueries({ queryKey: ['scheduled'] })
  // Its time may have come while this was on its way again.
  return 'scheduled_at' in made ? { scheduledId: made.id } : { posts: [made] }
}

/** Each post of a thread is to the same people, by the same rule. */
function threadOf(first: Outgoing['body'], more: readonly string[]): Outgoing['body'][] {
  const { visibility, group_id, language, reply_policy } = first
  return [first, ...more.map((status) => ({ status, visibility, group_id, language, reply_policy }))]
}
