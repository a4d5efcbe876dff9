import { useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type TalkWish = Required<Request<'POST /api/birdhouse/v1/announcements/:id/talk'>['body']>
export type About = NonNullable<Reply<'GET /api/birdhouse/v1/statuses/:id/announcement'>['announcement']>
type Talk = Reply<'GET /api/birdhouse/v1/announcements/:id/talk'>

const keyOf = (id: string) => ['announcement', 'talk', id]

/** Where people talk about an announcement of ours. */
export const useTalk = (id: string) =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => call('GET /api/birdhouse/v1/announcements/:id/talk', { params: { id } }),
    staleTime: 0,
  })

/** Throws ApiError. */
export async function openTalk(id: string, body: TalkWish): Promise<void> {
  const opened = await call('POST /api/birdhouse/v1/announcements/:id/talk', { params: { id }, body })
  client.setQueryData<Talk>(keyOf(id), opened)
  await client.invalidateQueries({ queryKey: ['lane'] })
}

const A_WHILE_MS = 5 * 60_000

/** Which announcement a post talks about; it hardly ever changes. */
export const useAbout = (postId: string) =>
  useQuery({
    queryKey: ['post', 'announcement', postId],
    queryFn: () => call('GET /api/birdhouse/v1/statuses/:id/announcement', { params: { id: postId } }),
    staleTime: A_WHILE_MS,
  })
