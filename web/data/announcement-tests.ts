import { useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'

export type TestWays = Reply<'GET /api/birdhouse/v1/announcements/:id/tests'>
export type TestOutcome = Reply<'POST /api/birdhouse/v1/announcements/:id/tests'>
type Asked = Request<'POST /api/birdhouse/v1/announcements/:id/tests'>['body']

/** By which ways a test gets to me; looked at anew each time, as I may have mended one meanwhile. */
export const useTestWays = (id: string) =>
  useQuery({
    queryKey: ['announcement-tests', id],
    queryFn: () => call('GET /api/birdhouse/v1/announcements/:id/tests', { params: { id } }),
    staleTime: 0,
  })

/** Throws ApiError. */
export const sendTest = (id: string, body: Asked): Promise<TestOutcome> =>
  call('POST /api/birdhouse/v1/announcements/:id/tests', { params: { id }, body })
