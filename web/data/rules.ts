import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

export const ruleBookQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => call('GET /api/birdhouse/v1/rules', { signal }),
  staleTime: 0,
})
