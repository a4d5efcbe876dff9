import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from '#web/data/call.ts'

export const tagQuery = (hashtag: string) =>
  queryOptions({
    queryKey: ['hashtag', hashtag.toLowerCase()],
    queryFn: () => call('GET /api/v1/tags/:name', { params: { name: hashtag } }),
  })

export const useTag = (hashtag: string) => useQuery(tagQuery(hashtag))
