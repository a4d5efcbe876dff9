import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../load/client.ts'
import { forEach } from '../load/in-turns.ts'

const AT_ONCE = 10
const GIVE_UP_MS = 10_000

/**
 * Posts, then reads the home of every follower until the post is in it. Answers the milliseconds from sending the post
 * to the answer of the last follower's home: what the reading itself takes is in it.
 */
export async function untilAllSee(
  client: Client,
  author: string,
  followers: readonly string[],
  text: string,
): Promise<{ accepted: number; visible: number }> {
  const sent = performance.now()
  const { id } = (await client.post(author, '/api/v1/statuses', { status: text })) as { id: string }
  const accepted = performance.now() - sent
  const page = `/api/v1/timelines/home?limit=1&min_id=${BigInt(id) - 1n}`
  await forEach(followers, AT_ONCE, async (follower) => {
    for (;;) {
      const [first] = (await client.get(follower, page)) as { id: string }[]
      if (first?.id === id) return
      if (performance.now() - sent > GIVE_UP_MS)
        throw new Error(`Post ${id} did not reach a follower in 10 s.`)
      await sleep(5)
    }
  })
  return { accepted, visible: performance.now() - sent }
}
