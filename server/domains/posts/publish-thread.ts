import { CHOSEN_LIMITS } from '#rules/chosen-limits.ts'
import { Refusal } from '#server/base/errors.ts'
import type { Change } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import { readLimits } from '../people/index.ts'
import { partOf, postedUnder } from './keys.ts'
import { checkNew, type NewPost, publishWithin } from './publish.ts'

const MOST_IN_THREAD = CHOSEN_LIMITS.thread_posts.most

/**
 * Publishes posts that answer one another, in order: all of them or none. The same key answers what it made before.
 * Throws Refusal as `publish`, and `thread_size` or `thread_direct`: who is named in one would not see the others.
 */
export async function publishThread(
  ground: Ground,
  wanted: readonly NewPost[],
  key: string | null,
): Promise<string[]> {
  if (wanted.length < 2 || wanted.length > MOST_IN_THREAD)
    throw new Refusal('thread_size', { limit: MOST_IN_THREAD })
  if (wanted.some((one) => one.visibility === 'direct')) throw new Refusal('thread_direct')
  if (key === null) wanted.forEach(checkNew)
  return ground.events.change(async (change) => {
    if (!(await isPosted(change, wanted, key))) {
      wanted.forEach(checkNew)
      const { thread_posts } = await readLimits(change.sql)
      if (wanted.length > thread_posts) throw new Refusal('thread_size', { limit: thread_posts })
    }
    const ids: string[] = []
    for (const [at, one] of wanted.entries()) {
      const idempotencyKey = key === null ? null : partOf(key, at)
      const inReplyToId = ids.at(-1) ?? one.inReplyToId ?? null
      ids.push(await publishWithin(change, ground, { ...one, inReplyToId, idempotencyKey }))
    }
    return ids
  })
}

/** Its last post is there with the others or not at all. Of the same key with more posts behind it, it is not: limits hold for those. */
async function isPosted({ sql }: Change, wanted: readonly NewPost[], key: string | null): Promise<boolean> {
  const authorId = wanted[0]?.authorId
  if (key === null || authorId === undefined) return false
  return (await postedUnder(sql, authorId, partOf(key, wanted.length - 1))) !== null
}
