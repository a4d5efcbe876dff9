import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call } from '#web/data/call.ts'

export type Person = Reply<'GET /api/birdhouse/v1/people/:handle'>

export function usePerson(handle: string) {
  return useQuery({
    queryKey: ['person', handle],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle } }),
  })
}
