import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type Policy = Reply<'GET /api/v2/notifications/policy'>

const policyQuery = queryOptions({
  queryKey: ['notification-policy'],
  queryFn: () => call('GET /api/v2/notifications/policy', {}),
  staleTime: 0,
})
const REQUESTS = ['notification-requests']

/** From whom and of what I want to be told. */
export const usePolicy = () => useQuery(policyQuery)

/** Who waits to be let in. */
export const useRequests = () =>
  useQuery({
    queryKey: REQUESTS,
    queryFn: () => call('GET /api/v1/notifications/requests', { query: { limit: 80 } }),
    staleTime: 0,
  })

export async function changePolicy(
  body: Request<'PATCH /api/v2/notifications/policy'>['body'],
): Promise<void> {
  client.setQueryData(policyQuery.queryKey, await call('PATCH /api/v2/notifications/policy', { body }))
}

export async function answerRequest(id: string, word: 'accept' | 'dismiss'): Promise<void> {
  await call(`POST /api/v1/notifications/requests/:id/${word}`, { params: { id } })
  await Promise.all(
    [REQUESTS, policyQuery.queryKey, ['notifications']].map((queryKey) =>
      client.invalidateQueries({ queryKey }),
    ),
  )
}
