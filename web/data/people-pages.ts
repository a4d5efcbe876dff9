import { useInfiniteQuery } from '@tanstack/react-query'
import { callPage } from './call.ts'

const PAGE = 80

export type PeopleEndpoint =
  | 'GET /api/v1/accounts/:id/followers'
  | 'GET /api/v1/accounts/:id/following'
  | 'GET /api/v1/statuses/:id/favourited_by'
  | 'GET /api/v1/statuses/:id/reblogged_by'
  | 'GET /api/v1/lists/:id/accounts'

/** People of a person or a post, page after page; nothing is asked as long as `id` is empty. */
export function usePeoplePages(name: PeopleEndpoint, id: string) {
  return usePages(name, id, ({ pageParam, signal }) =>
    callPage(name, { params: { id }, query: { limit: PAGE, max_id: pageParam }, signal }),
  )
}

export function useMutes() {
  return usePages('GET /api/v1/mutes', 'mine', ({ pageParam, signal }) =>
    callPage('GET /api/v1/mutes', { query: { limit: PAGE, max_id: pageParam }, signal }),
  )
}

/** Who asks to follow me. */
export function useFollowRequests() {
  return usePages('GET /api/v1/follow_requests', 'mine', ({ pageParam, signal }) =>
    callPage('GET /api/v1/follow_requests', { query: { limit: PAGE, max_id: pageParam }, signal }),
  )
}

export function useBlocks() {
  return usePages('GET /api/v1/blocks', 'mine', ({ pageParam, signal }) =>
    callPage('GET /api/v1/blocks', { query: { limit: PAGE, max_id: pageParam }, signal }),
  )
}

type Asked = { pageParam: string | undefined; signal: AbortSignal }

function usePages<T>(
  name: string,
  id: string,
  queryFn: (asked: Asked) => Promise<{ items: T[]; next: string | undefined }>,
) {
  const query = useInfiniteQuery({
    queryKey: ['people-pages', name, id],
    enabled: id !== '',
    queryFn,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Who comes and goes here is not told by the live stream.
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}
