import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type Filter = Reply<'GET /api/v2/filters'>[number]
export type FilterPlace = Filter['context'][number]
export type FilterAction = Filter['filter_action']
export type FilterWish = Request<'POST /api/v2/filters'>['body']

const filtersQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: () => call('GET /api/v2/filters', {}),
  staleTime: 0,
})

export const useFilters = () => useQuery(filtersQuery)

export async function makeFilter(body: FilterWish, postId?: string): Promise<void> {
  const { id } = await call('POST /api/v2/filters', { body })
  if (postId) await call('POST /api/v2/filters/:id/statuses', { params: { id }, body: { status_id: postId } })
  changed()
}

export async function changeFilter(id: string, body: FilterWish): Promise<void> {
  await call('PUT /api/v2/filters/:id', { params: { id }, body })
  changed()
}

export async function deleteFilter(id: string): Promise<void> {
  await call('DELETE /api/v2/filters/:id', { params: { id } })
  changed()
}

/** What filters say stands in each post, so whatever shows posts is read again. */
function changed(): void {
  for (const key of ['filters', 'timeline', 'thread', 'notifications', 'search'])
    void client.invalidateQueries({ queryKey: [key] })
}
