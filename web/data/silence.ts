import { useInfiniteQuery } from '@tanstack/react-query'
import { call, callPage } from './call.ts'
import { client } from './client.ts'
import { changePost, keep, type Post } from './posts.ts'

const PAGE = 40

/** A thread that is muted, or a hashtag, for so many seconds; 0: until it is taken back. */
export async function muteThread(post: Post, duration: number): Promise<void> {
  keep(await call('POST /api/v1/statuses/:id/mute', { params: { id: post.id }, body: { duration } }))
  changed()
}

export async function unmuteThread(id: string): Promise<void> {
  await call('POST /api/v1/statuses/:id/unmute', { params: { id } })
  changePost(id, (post) => ({ ...post, muted: false }))
  changed()
}

export async function muteHashtag(name: string, duration: number): Promise<void> {
  await call('POST /api/birdhouse/v1/hashtags/:name/mute', { params: { name }, body: { duration } })
  changed()
}

export async function unmuteHashtag(name: string): Promise<void> {
  await call('POST /api/birdhouse/v1/hashtags/:name/unmute', { params: { name } })
  changed()
}

function changed(): void {
  for (const key of ['timeline', 'thread', 'silenced']) void client.invalidateQueries({ queryKey: [key] })
}

export function useMutedHashtags() {
  const query = useInfiniteQuery({
    queryKey: ['silenced', 'hashtags'],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/mutes/hashtags', { query: { limit: PAGE, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

export function useMutedThreads() {
  const query = useInfiniteQuery({
    queryKey: ['silenced', 'threads'],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { query: { limit: PAGE, max_id: pageParam }, signal }
      const { items, next } = await callPage('GET /api/birdhouse/v1/mutes/threads', asked)
      return { ids: items.map((status) => keep(status).postId), next }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.ids) }
}
