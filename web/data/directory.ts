import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from './call.ts'

/** The directory by name, narrowed by `q`; `gone`: also those without access, for administrators. */
export function useDirectory(q: string, gone = false) {
  return useInfiniteQuery({
    queryKey: ['people', { q, gone }],
    queryFn: ({ pageParam }) =>
      call('GET /api/birdhouse/v1/people', { query: { q, gone, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}
