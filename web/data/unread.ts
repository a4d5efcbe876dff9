import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

type Count = { count: number; papers?: number }

export const unreadQuery = queryOptions<Count>({
  queryKey: ['unread'],
  queryFn: () => call('GET /api/v1/notifications/unread_count', {}),
  staleTime: 5 * 60_000,
})

export const unreadConversationsQuery = queryOptions<Count>({
  queryKey: ['conversations', 'unread'],
  queryFn: () => call('GET /api/birdhouse/v1/conversations/unread_count', {}),
  staleTime: 5 * 60_000,
})

/** Announcements that ask for an answer of mine, and papers for a place that I lead. */
export const askingQuery = queryOptions<Count>({
  queryKey: ['lane', 'count'],
  queryFn: () => call('GET /api/birdhouse/v1/lane/count', {}),
  staleTime: 5 * 60_000,
})

/** Notifications or conversations that I have not read, or announcements that ask; stops counting at 100. */
export const useUnread = (of = unreadQuery): number => useQuery(of).data?.count ?? 0
