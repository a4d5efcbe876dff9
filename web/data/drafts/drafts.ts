import { useInfiniteQuery } from '@tanstack/react-query'
import { call, callPage } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'

const KEY = ['drafts']

/** My drafts, a page at a time, the one changed last first. */
export function useDrafts() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) =>
      callPage('GET /api/birdhouse/v1/drafts', { query: { limit: 40, max_id: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
}

export async function deleteDraft(key: string): Promise<void> {
  await call('DELETE /api/birdhouse/v1/drafts/:key', { params: { key } })
  await client.invalidateQueries({ queryKey: KEY })
}

export async function restoreDraft(key: string): Promise<void> {
  await call('POST /api/birdhouse/v1/drafts/:key/restore', { params: { key } })
  await client.invalidateQueries({ queryKey: KEY })
}
