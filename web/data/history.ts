import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type Edition = Reply<'GET /api/v1/statuses/:id/history'>[number]

/** All that a post said, the first version first. */
export function useHistory(id: string) {
  return useQuery({
    queryKey: ['history', id],
    queryFn: () => call('GET /api/v1/statuses/:id/history', { params: { id } }),
    staleTime: 0,
  })
}

export function forgetHistory(id: string): void {
  void client.invalidateQueries({ queryKey: ['history', id] })
}
