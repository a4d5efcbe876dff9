import { createOwned } from '#server/platform/cache/index.ts'
import { endsAll } from '#server/platform/events/index.ts'
import type { Ground } from '../ground.ts'
import type { Page, Skeleton } from './lists.ts'
import { searchPosts } from './search.ts'

export type Searching = ReturnType<typeof createSearching>

/** Readers whose searches are held, and how many each: as one types, goes back and forth, and reads on. */
const HELD = { owners: 2_000, each: 16, rows: 200_000 }

/** Searches of posts. What somebody has asked for is held until any post is not as it was. */
export function createSearching(ground: Ground) {
  const { events } = ground
  const held = createOwned<Skeleton[]>(HELD)

  const changes = ['post.published', 'post.edited', 'post.deleted', 'post.hidden', 'post.shown'] as const
  for (const name of [...changes, 'group.changed', 'directory.changed'] as const)
    events.after(name, () => held.forgetAll())
  events.after('access.ended', (ended) => {
    if (endsAll(ended)) held.forgetAll()
  })
  // Others' posts may be for them now, or no more.
  for (const name of ['follow.added', 'follow.removed'] as const)
    events.after(name, ({ followerId }) => held.forget(followerId))
  for (const name of ['group.joined', 'group.left'] as const)
    events.after(name, ({ accountId }) => held.forget(accountId))

  return {
    /** As `searchPosts`. */
    posts(readerId: string, q: string, page: Page, authorId?: string): Promise<Skeleton[]> {
      const { limit, max_id, since_id, min_id } = page
      const asked = JSON.stringify([q, authorId, limit, max_id, since_id, min_id])
      return held.read(readerId, asked, () => searchPosts(ground, readerId, q, page, authorId))
    },
    forgetAll: () => held.forgetAll(),
  }
}
