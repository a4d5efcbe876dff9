import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import type { Authorisation } from '#contract/product/app.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

const KEY = ['authorisations']
type Pages = InfiniteData<{ items: Authorisation[]; next: string | undefined }>

/** Apps that I let in, the latest first, page after page. */
export function useAuthorisations() {
  const query = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/authorisations', { query: { max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

export async function endAuthorisation(id: string): Promise<void> {
  await call('DELETE /api/birdhouse/v1/authorisations/:id', { params: { id } })
  await client.invalidateQueries({ queryKey: KEY })
}

/** Whether pushes to an app say who and what. */
export async function changeDetailOf(id: string, detail: boolean): Promise<void> {
  const push = await call('PUT /api/birdhouse/v1/authorisations/:id/push', {
    params: { id },
    body: { detail },
  })
  const learnt = (one: Authorisation) => (one.id === id ? { ...one, push } : one)
  client.setQueryData<Pages>(
    KEY,
    (now) => now && { ...now, pages: now.pages.map((page) => ({ ...page, items: page.items.map(learnt) })) },
  )
}
