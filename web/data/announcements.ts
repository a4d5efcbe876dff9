import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply, Request } from '#contract/index.ts'
import type { Attribute } from '#rules/audience/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

export type Written = Reply<'GET /api/birdhouse/v1/announcements/:id'>
export type Wish = Request<'POST /api/birdhouse/v1/announcements'>['body']
export type Audience = Reply<'GET /api/birdhouse/v1/audience'>
export type Part = 'open' | 'published' | 'ended'

const KEY = ['announcements']

export function useWrittenAnnouncements(state: Part) {
  const query = useInfiniteQuery({
    queryKey: [...KEY, 'list', state],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/announcements', {
        query: { limit: 20, max_id: pageParam, state },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

/** `new` is none yet. One on its way out is looked at until it is there. */
export const useWritten = (id: string) =>
  useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => call('GET /api/birdhouse/v1/announcements/:id', { params: { id } }),
    enabled: id !== 'new',
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'publishing' ? 500 : false),
  })

/** Whom a condition means; kept while the next one is asked for. */
export const useAudience = (condition: string) =>
  useQuery({
    queryKey: ['audience', condition],
    queryFn: ({ signal }) => call('GET /api/birdhouse/v1/audience', { query: { condition }, signal }),
    enabled: condition !== '',
    placeholderData: keepPreviousData,
    retry: false,
  })

export const useAudienceValues = (attribute: Attribute, q: string) =>
  useQuery({
    queryKey: ['audience-values', attribute, q],
    queryFn: ({ signal }) =>
      call('GET /api/birdhouse/v1/audience/values', { query: { attribute, q }, signal }),
    placeholderData: keepPreviousData,
  })

export const useSenders = () =>
  useQuery({ queryKey: ['senders'], queryFn: () => call('GET /api/birdhouse/v1/senders', {}) })

/** What else is announced on the days around an instant, and what is kept free. */
export const useCalendar = (from: string, to: string) =>
  useQuery({
    queryKey: ['announcement-calendar', from, to],
    queryFn: () => call('GET /api/birdhouse/v1/announcement_calendar', { query: { from, to } }),
  })

function keepWritten(written: Written): Written {
  client.setQueryData([...KEY, 'one', written.id], written)
  void client.invalidateQueries({ queryKey: [...KEY, 'list'] })
  return written
}

/** Begins one, or changes the one that is known; `keepalive`: even if the page goes meanwhile. Throws ApiError. */
export async function saveAnnouncement(
  wish: Wish,
  known: Written | undefined,
  keepalive = false,
): Promise<Written> {
  if (known === undefined)
    return keepWritten(await call('POST /api/birdhouse/v1/announcements', { body: wish, keepalive }))
  const params = { id: known.id }
  const body = { ...wish, changed_at: known.changed_at }
  return keepWritten(await call('PUT /api/birdhouse/v1/announcements/:id', { params, body, keepalive }))
}

type Act = 'ask' | 'approve' | 'unschedule' | 'withdraw'

/** Throws ApiError. */
export async function actOnAnnouncement({ id, changed_at }: Written, act: Act): Promise<Written> {
  const body = { changed_at }
  return keepWritten(await call(`POST /api/birdhouse/v1/announcements/:id/${act}`, { params: { id }, body }))
}

type Publishing = Omit<Request<'POST /api/birdhouse/v1/announcements/:id/publish'>['body'], 'changed_at'>

/** Throws ApiError. */
export async function publishAnnouncement({ id, changed_at }: Written, wish: Publishing): Promise<Written> {
  const body = { changed_at, ...wish }
  return keepWritten(await call('POST /api/birdhouse/v1/announcements/:id/publish', { params: { id }, body }))
}

/** Throws ApiError. */
export async function refuseAnnouncement({ id, changed_at }: Written, words: string): Promise<void> {
  const body = { changed_at, words }
  keepWritten(await call('POST /api/birdhouse/v1/announcements/:id/refuse', { params: { id }, body }))
}

/** Throws ApiError. */
export async function correctAnnouncement({ id, changed_at }: Written, texts: Wish['texts']): Promise<void> {
  const body = { changed_at, texts }
  keepWritten(await call('POST /api/birdhouse/v1/announcements/:id/correct', { params: { id }, body }))
}

/** Throws ApiError. */
export async function deleteAnnouncement(id: string): Promise<void> {
  await call('DELETE /api/birdhouse/v1/announcements/:id', { params: { id } })
  client.removeQueries({ queryKey: [...KEY, 'one', id] })
  await client.invalidateQueries({ queryKey: [...KEY, 'list'] })
}

export type Sender = Reply<'GET /api/birdhouse/v1/senders'>[number]
type SenderWish = Request<'POST /api/birdhouse/v1/senders'>['body']

/** Adds one, or changes the one with this id. Throws ApiError. */
export async function saveSender(body: SenderWish, id?: string): Promise<void> {
  if (id === undefined) await call('POST /api/birdhouse/v1/senders', { body })
  else await call('PUT /api/birdhouse/v1/senders/:id', { params: { id }, body })
  await client.invalidateQueries({ queryKey: ['senders'] })
}

/** Throws ApiError. */
export async function removeSender(id: string): Promise<void> {
  await call('DELETE /api/birdhouse/v1/senders/:id', { params: { id } })
  await client.invalidateQueries({ queryKey: ['senders'] })
}

type BlackoutWish = Request<'POST /api/birdhouse/v1/blackouts'>['body']

/** Throws ApiError. */
export async function addBlackout(body: BlackoutWish): Promise<void> {
  await call('POST /api/birdhouse/v1/blackouts', { body })
  await client.invalidateQueries({ queryKey: ['announcement-calendar'] })
}

/** Throws ApiError. */
export async function removeBlackout(id: string): Promise<void> {
  await call('DELETE /api/birdhouse/v1/blackouts/:id', { params: { id } })
  await client.invalidateQueries({ queryKey: ['announcement-calendar'] })
}

/** Who has not confirmed. Each look is logged, so it is asked for once and not again. */
export function useUnconfirmed(id: string) {
  const query = useInfiniteQuery({
    queryKey: [...KEY, 'unconfirmed', id],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/announcements/:id/unconfirmed', {
        params: { id },
        query: { limit: 40, max_id: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}
