import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './call.ts'

/** Nothing is fetched again by itself: the live stream says what changed, and asks for the heads after a break. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a network the worker answers with what was seen last.
      networkMode: 'always',
      staleTime: 60_000,
      gcTime: 30 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && !(error instanceof ApiError && isFinal(error.status)),
      retryDelay: (attempt) => 500 * 2 ** attempt,
    },
  },
})

function isFinal(status: number): boolean {
  return status === 0 || (status >= 400 && status < 500)
}
