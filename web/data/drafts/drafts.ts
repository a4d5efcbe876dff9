import { useInfiniteQuery } from '@tanstack/react-query'
import { ApiError, call, callPage } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import type { KeptDraft } from './links.ts'

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

/** Answers what another device has written instead of what was seen, when that is in the way. Throws ApiError. */
export async function deleteDraft({ key, revision }: KeptDraft): Promise<KeptDraft | null> {
  const params = { key }
  try {
    await call('DELETE /api/birdhouse/v1/drafts/:key', { params, query: { revision } })
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'draft_changed')) throw error
    return await call('GET /api/birdhouse/v1/drafts/:key', { params })
  } finally {
    await client.invalidateQueries({ queryKey: KEY })
  }
  return null
}

export async function restoreDraft(key: string): Promise<void> {
  await call('POST /api/birdhouse/v1/drafts/:key/restore', { params: { key } })
  await client.invalidateQueries({ queryKey: KEY })
}
