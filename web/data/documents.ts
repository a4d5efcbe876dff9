import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** What the organisation says about its Birdhouse, as it was written last. */
export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/documents', { signal }),
  staleTime: 0,
})
