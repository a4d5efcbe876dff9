import { sql as raw } from 'kysely'
import { createBatchCache } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import type { PostReader } from './read.ts'
import type { PostRef, SeenPost } from './whole.ts'

export type Threads = ReturnType<typeof createThreads>

/** What is around a post: up to the first one, and all answers below it, depth first and oldest first. */
export type Thread = { ancestors: SeenPost[]; descendants: SeenPost[] }

type Part = PostRef & { readonly parent: string | null }

/** The first so many of a thread. */
const LONGEST = 2_000
const MOST = 500

/** Threads as they are joined, the same for every reader, kept until somebody answers in them or deletes something. */
export function createThreads({ db, events }: Ground, posts: PostReader) {
  const held = createBatchCache<Part[]>({ most: MOST, load })

  async function load(threadIds: string[]): Promise<Map<string, Part[]>> {
    const { rows } = await raw<Part & { threadId: string }>`
      select p.id::text as "postId", p.in_reply_to_id::text as parent, t.id::text as "threadId"
      from unnest(${threadIds}::bigint[]) as t(id) cross join lateral (
        select id, in_reply_to_id from post where thread_id = t.id and boost_of_id is null and deleted_at is null
        order by id limit ${LONGEST}) p`.execute(db)
    const found = new Map<string, Part[]>(threadIds.map((id) => [id, []]))
    for (const { threadId, ...part } of rows) found.get(threadId)?.push(part)
    return found
  }

  for (const name of ['post.published', 'post.deleted'] as const)
    events.after(name, ({ threadId }) => held.forget(threadId))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /** What of it the reader may see and can reach from the post. Throws Refusal `not_found`. */
    async around(readerId: string, postId: string): Promise<Thread> {
      const { post, original } = await posts.one(readerId, postId)
      // A boost has nothing around it.
      if (original !== null) return { ancestors: [], descendants: [] }
      const { threadId } = post
      const parts = held.peek(threadId) ?? (await held.read([threadId])).get(threadId) ?? []
      const ids = parts.map((part) => part.postId)
      const seen = posts.peek(readerId, parts) ?? (await posts.read(readerId, ids))
      return around(postId, parts, new Map(seen.map((one) => [one.post.id, one])))
    },
    forgetAll: () => held.forgetAll(),
  }
}

function around(postId: string, parts: readonly Part[], seen: ReadonlyMap<string, SeenPost>): Thread {
  const parents = new Map(parts.map((part) => [part.postId, part.parent]))
  const ancestors: SeenPost[] = []
  for (let at = parents.get(postId); at != null; at = parents.get(at)) {
    const one = seen.get(at)
    if (one === undefined) break
    ancestors.unshift(one)
  }
  const answers = Map.groupBy(parts, (part) => part.parent)
  const descendants: SeenPost[] = []
  const stack = [...(answers.get(postId) ?? [])].reverse()
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const one = seen.get(next.postId)
    if (one === undefined) continue
    descendants.push(one)
    stack.push(...[...(answers.get(next.postId) ?? [])].reverse())
  }
  return { ancestors, descendants }
}
