import { useInfiniteQuery } from '@tanstack/react-query'
import { callPage } from './call.ts'

export type PeopleEndpoint =
  | 'GET /api/v1/accounts/:id/followers'
  | 'GET /api/v1/accounts/:id/following'
  | 'GET /api/v1/statuses/:id/favourited_by'
  | 'GET /api/v1/statuses/:id/reblogged_by'

/** People of a person or a post, page after page; nothing is asked as long as `id` is empty. */
export function usePeoplePages(name: PeopleEndpoint, id: string) {
  const query = useInfiniteQuery({
    queryKey: ['people-pages', name, id],
    enabled: id !== '',
    queryFn: ({ pageParam, signal }) =>
      callPage(name, { params: { id }, query: { limit: 80, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // Who comes and goes here is not told by the live stream.
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}
