import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

export const unreadQuery = queryOptions({
  queryKey: ['unread'],
  queryFn: () => call('GET /api/v1/notifications/unread_count', {}),
  staleTime: 5 * 60_000,
})

/** Notifications I have not read; stops counting at 100. */
export function useUnread(): number {
  return useQuery(unreadQuery).data?.count ?? 0
}
