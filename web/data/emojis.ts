import { queryOptions } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call } from './call.ts'

export type Emoji = Reply<'GET /api/v1/custom_emojis'>[number]

/** Emoji of our own; they rarely change. */
export const emojisQuery = queryOptions({
  queryKey: ['emojis'],
  queryFn: () => call('GET /api/v1/custom_emojis', {}),
  staleTime: 10 * 60_000,
})
