import type { Askers } from '../load/ask.ts'
import type { Client } from '../load/client.ts'
import { get } from '../load/drive.ts'

export const AT_ONCE = 10

/**
 * Posts, then reads the home of every follower until the post is in it, ten at once. Answers the milliseconds from sending the
 * post to the answer of the last follower's home: what the reading itself takes is in it.
 */
export async function untilAllSee(
  client: Client,
  askers: Askers,
  author: string,
  followers: readonly string[],
  text: string,
): Promise<{ accepted: number; visible: number }> {
  const sent = performance.now()
  const { id } = (await client.post(author, '/api/v1/statuses', { status: text })) as { id: string }
  const accepted = performance.now() - sent
  const page = `/api/v1/timelines/home?limit=1&min_id=${BigInt(id) - 1n}`
  await askers.untilAll(
    followers.map((follower) => get(follower, page)),
    `[{"id":"${id}"`,
  )
  return { accepted, visible: performance.now() - sent }
}
