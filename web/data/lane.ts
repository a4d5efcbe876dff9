import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

export type Announcement = Reply<'GET /api/birdhouse/v1/lane'>[number]

const KEY = ['lane']

/** Announcements to me, the latest first. */
export function useLane() {
  const query = useInfiniteQuery({
    queryKey: [...KEY, 'list'],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/lane', { query: { limit: 20, max_id: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

const URGENCY: readonly Announcement['level'][] = ['emergency', 'confirm', 'important', 'information']

/** Those of which something is still asked: the most urgent first, among them the one that has waited longest. */
export function useWaiting() {
  const query = useQuery({
    queryKey: [...KEY, 'waiting'],
    queryFn: () => call('GET /api/birdhouse/v1/lane', { query: { waiting: true, limit: 40 } }),
    staleTime: 0,
  })
  const waiting = query.data?.toReversed()
  return {
    ...query,
    data: waiting && URGENCY.flatMap((level) => waiting.filter((one) => one.level === level)),
  }
}

export const useAnnouncement = (id: string) =>
  useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => call('GET /api/birdhouse/v1/lane/:id', { params: { id } }),
    staleTime: 0,
  })

/** Throws ApiError, `announcement_revised` when other words stand now; then they are read anew. */
export async function confirmAnnouncement({ id, revision }: Announcement): Promise<void> {
  try {
    await call('POST /api/birdhouse/v1/lane/:id/confirm', { params: { id }, body: { revision } })
  } finally {
    void client.invalidateQueries({ queryKey: KEY })
  }
}

/** Throws ApiError. */
export async function judgeAnnouncement({ id }: Announcement, useful: boolean | null): Promise<void> {
  await call('POST /api/birdhouse/v1/lane/:id/verdict', { params: { id }, body: { useful } })
  await client.invalidateQueries({ queryKey: KEY })
}
