import { useQuery } from '@tanstack/react-query'
import { call } from '#web/data/call.ts'

export function usePerson(handle: string) {
  return useQuery({
    queryKey: ['person', handle],
    queryFn: () => call('GET /api/birdhouse/v1/people/:handle', { params: { handle } }),
  })
}
