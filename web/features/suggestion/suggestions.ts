import { queryOptions } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'

export type Suggestions = Reply<'GET /api/birdhouse/v1/suggestions'>

export const suggestionsQuery = queryOptions({
  queryKey: ['suggestions'],
  queryFn: () => call('GET /api/birdhouse/v1/suggestions', {}),
  staleTime: 10 * 60_000,
})
