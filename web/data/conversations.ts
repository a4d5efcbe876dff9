import { useInfiniteQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'
import { keep, type Status } from './posts.ts'

export type Conversation = Reply<'GET /api/v1/conversations'>[number]

const KEY = ['conversations']
const LIST = [...KEY, 'list']

/** Direct messages by thread, the latest first. Whatever happens to one, the live stream says so. */
export function useConversations() {
  const query = useInfiniteQuery({
    queryKey: LIST,
    queryFn: async ({ pageParam, signal }) => {
      const page = await callPage('GET /api/v1/conversations', {
        query: { limit: 30, max_id: pageParam },
        signal,
      })
      for (const { last_status, accounts } of page.items) {
        if (last_status) keep(last_status as Status)
        // Whoever opens one need not ask for each of them.
        for (const one of accounts) client.setQueryData(['account', one.acct], one)
      }
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  // One that moved up while the next page was read stands on both.
  const all = query.data?.pages.flatMap((page) => page.items)
  return {
    ...query,
    data: all && [...new Map(all.toReversed().map((one) => [one.id, one])).values()].reverse(),
  }
}

/** What was said in one, newest first. What is new in its thread asks for it anew, as with every thread. */
export function useConversationPosts(id: string) {
  const query = useInfiniteQuery({
    queryKey: ['thread', id, 'direct'],
    queryFn: async ({ pageParam, signal }) => {
      const { items, next } = await callPage('GET /api/birdhouse/v1/conversations/:id/statuses', {
        params: { id },
        query: { limit: 40, max_id: pageParam },
        signal,
      })
      return { ids: items.map((one) => keep(one).postId), next }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data && [...new Set(query.data.pages.flatMap((page) => page.ids))] }
}

/** Read, or to be read again, on every device. Throws ApiError. */
export async function markConversation(id: string, as: 'read' | 'unread'): Promise<void> {
  await call(`POST /api/v1/conversations/:id/${as}`, { params: { id } })
  await client.invalidateQueries({ queryKey: KEY })
}

/** Throws ApiError. */
export async function removeConversation(id: string): Promise<void> {
  await call('DELETE /api/v1/conversations/:id', { params: { id } })
  await client.invalidateQueries({ queryKey: KEY })
}
