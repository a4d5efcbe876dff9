import { type RawBuilder, sql as raw } from 'kysely'
import { createBatchCache } from '#server/platform/cache/index.ts'
import type { Ground } from '../ground.ts'
import type { Muting } from '../mutes/index.ts'
import type { PostReader } from './read.ts'
import type { PostRef, SeenPost } from './whole.ts'

/** A list of posts that many read: everything to everyone, what somebody wrote, or what stands in a group. */
export type Listed = 'company' | `author ${string}` | `group ${string}`

export type Heads = ReturnType<typeof createHeads>

type Head = { refs: PostRef[]; whole: boolean }

/** Enough for a page although some of it is not for its reader. */
const HEAD = 80
const MOST = 2_000

const CONDITIONS: Record<string, (id: string) => RawBuilder<unknown>> = {
  company: () =>
    raw`p.visibility = 'company' and not p.quiet and p.boost_of_id is null and p.in_reply_to_id is null`,
  author: (id) => raw`p.author_id = ${id}::bigint`,
  group: (id) => raw`p.group_id = ${id}::bigint and p.in_reply_to_id is null`,
}

/**
 * The newest of lists that many read, as ids, the same for every reader, kept until something is added or deleted. Who may
 * see what of it is asked for each reader by the one rule.
 */
export function createHeads({ db, events }: Ground, posts: PostReader, muting: Muting) {
  const held = createBatchCache<Head>({ most: MOST, load })

  async function load(keys: string[]): Promise<Map<string, Head>> {
    return new Map(await Promise.all(keys.map(async (key) => [key, await loadOne(key)] as const)))
  }

  async function loadOne(key: string): Promise<Head> {
    const [list = '', id = ''] = key.split(' ')
    const where = CONDITIONS[list]?.(id) ?? raw`false`
    const { rows } = await raw<PostRef>`
      select p.id::text as "postId" from post p where ${where} and p.deleted_at is null order by p.id desc limit ${HEAD}`.execute(
      db,
    )
    return { refs: rows, whole: rows.length < HEAD }
  }

  const forget = (authorId: string, groupId: string | null, everybody: boolean) => {
    held.forget(`author ${authorId}`)
    if (groupId !== null) held.forget(`group ${groupId}`)
    else if (everybody) held.forget('company')
  }
  events.after('post.published', ({ authorId, groupId, direct }) => forget(authorId, groupId, !direct))
  // Of each boost that goes with it, its `post.unboosted` tells.
  events.after('post.deleted', ({ authorId, groupId, visibility }) =>
    forget(authorId, groupId, visibility === 'company'),
  )
  for (const name of ['post.boosted', 'post.unboosted'] as const)
    events.after(name, ({ boosterId }) => held.forget(`author ${boosterId}`))
  events.after('directory.changed', () => held.forgetAll())

  return {
    /**
     * The first page, as far as `wanted`, without those whom the reader mutes unless `fromMuted`. Null when what is held is
     * not enough to tell: ask the database.
     */
    async read(
      readerId: string,
      list: Listed,
      limit: number,
      { wanted, fromMuted = false }: { wanted?: (seen: SeenPost) => boolean; fromMuted?: boolean } = {},
    ): Promise<SeenPost[] | null> {
      const head = held.peek(list) ?? (await held.read([list])).get(list)
      const muted = fromMuted ? null : await muting.of(readerId)
      if (head === undefined || muted?.talk) return null
      const found: SeenPost[] = []
      for (let at = 0; at < head.refs.length && found.length < limit; at += limit) {
        const refs = head.refs.slice(at, at + limit)
        const some =
          posts.peek(readerId, refs) ??
          (await posts.read(
            readerId,
            refs.map(({ postId }) => postId),
          ))
        for (const seen of some)
          if ((wanted?.(seen) ?? true) && !muted?.authors.has(seen.post.authorId)) found.push(seen)
      }
      return found.length >= limit || head.whole ? found.slice(0, limit) : null
    },
    forgetAll: () => held.forgetAll(),
  }
}
