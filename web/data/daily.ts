import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

export type Daily = Reply<'GET /api/birdhouse/v1/daily'>
export type DailySource = Reply<'GET /api/birdhouse/v1/daily/sources'>[number]
export type Source =
  | { kind: 'person'; id: string }
  | { kind: 'hashtag'; name: string }
  | { kind: 'group'; id: string; handle: string }

const PAGE = 40
/** A page that stays open finds the card of the next day within this time. */
const LOOK_MS = 15 * 60_000

const dailyQuery = queryOptions({
  queryKey: ['daily'],
  queryFn: () => call('GET /api/birdhouse/v1/daily', {}),
  staleTime: 60_000,
  refetchInterval: LOOK_MS,
})

export const useDaily = () => useQuery(dailyQuery)

export function useDailySources() {
  const query = useInfiniteQuery({
    queryKey: ['daily-sources'],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/daily/sources', { query: { limit: PAGE, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

/** Chooses the hour, or says up to where the card has been seen. */
export async function changeDaily(body: { hour?: number; seen?: string }): Promise<void> {
  client.setQueryData(dailyQuery.queryKey, await call('PUT /api/birdhouse/v1/daily', { body }))
}

/** Reads a source once a day, or live again; its posts leave this page's home, or come back, at once. Done when the list of sources, where it is shown, says so. */
export async function setDaily(source: Source, daily: boolean): Promise<void> {
  const method = daily ? 'PUT' : 'DELETE'
  if (source.kind === 'person') {
    await call(`${method} /api/birdhouse/v1/daily/people/:id`, { params: { id: source.id } })
    void client.invalidateQueries({ queryKey: ['relationship', source.id] })
  } else if (source.kind === 'hashtag') {
    await call(`${method} /api/birdhouse/v1/daily/hashtags/:name`, { params: { name: source.name } })
    void client.invalidateQueries({ queryKey: ['hashtag', source.name.toLowerCase()] })
  } else {
    await call(`${method} /api/birdhouse/v1/daily/groups/:id`, { params: { id: source.id } })
    void client.invalidateQueries({ queryKey: ['group', source.handle] })
  }
  for (const queryKey of [['daily'], ['timeline', { of: 'home' }], ['timeline', { of: 'daily' }]])
    void client.invalidateQueries({ queryKey })
  await client.invalidateQueries({ queryKey: ['daily-sources'] })
}
