import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** The directory by name, narrowed by `q` and by a role; `gone`: also those without access, for who manages people. */
export function useDirectory(
  q: string,
  { gone = false, role }: { gone?: boolean; role?: string | undefined } = {},
) {
  return useInfiniteQuery({
    queryKey: ['people', { q, gone, role }],
    queryFn: ({ pageParam }) =>
      call('GET /api/birdhouse/v1/people', { query: { q, gone, role, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}
