import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { client } from './client.ts'
import { dropFresh, settleFresh } from './fresh.ts'
import { getPost, type Item, keep, type Status } from './posts.ts'
import type { Timeline } from './timeline-type.ts'

export type { Timeline } from './timeline-type.ts'

type Page = { max_id?: string; since_id?: string; limit?: number }
export const PAGE = 30

export function timelineKey(timeline: Timeline) {
  return ['timeline', timeline] as const
}

export async function readTimeline(timeline: Timeline, page: Page, signal?: AbortSignal): Promise<Item[]> {
  return (await fetchStatuses(timeline, { limit: PAGE, ...page }, signal)).map(keep)
}

const KEPT = {
  home: 'GET /api/v1/timelines/home',
  company: 'GET /api/v1/timelines/public',
  bookmarks: 'GET /api/v1/bookmarks',
  favourites: 'GET /api/v1/favourites',
} as const

async function fetchStatuses(timeline: Timeline, query: Page, signal?: AbortSignal): Promise<Status[]> {
  if ('q' in timeline) {
    const found = { ...query, q: timeline.q, type: 'statuses' as const }
    return (await call('GET /api/v2/search', { query: found, signal })).statuses
  }
  if ('hashtag' in timeline) {
    const params = { hashtag: timeline.hashtag }
    return call('GET /api/v1/timelines/tag/:hashtag', { params, query, signal })
  }
  if (timeline.of === 'list') {
    return call('GET /api/v1/timelines/list/:id', { params: { id: timeline.id }, query, signal })
  }
  if (timeline.of === 'group') {
    return call('GET /api/birdhouse/v1/timelines/group/:id', { params: { id: timeline.id }, query, signal })
  }
  if (timeline.of === 'daily') {
    const asked = { ...query, until: timeline.until }
    return call('GET /api/birdhouse/v1/timelines/daily', { query: asked, signal })
  }
  if ('id' in timeline) {
    return call('GET /api/v1/accounts/:id/statuses', {
      params: { id: timeline.id },
      query: {
        ...query,
        exclude_replies: !timeline.replies,
        only_media: timeline.media,
        tagged: timeline.tagged,
      },
      signal,
    })
  }
  return call(KEPT[timeline.of], { query, signal })
}

export type TimelineData = InfiniteData<Item[], string | undefined>

export function useTimeline(timeline: Timeline) {
  return useInfiniteQuery({
    queryKey: timelineKey(timeline),
    queryFn: async ({ pageParam, signal }) => {
      const items = await readTimeline(timeline, { max_id: pageParam }, signal)
      settleFresh(timeline, new Set(items.map((item) => item.key)))
      return items
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length === 0 ? undefined : last.at(-1)?.key),
    // What was found is looked at again; the others hear what is new.
    staleTime: timeline.of === 'search' ? 0 : Number.POSITIVE_INFINITY,
  })
}

/** Puts rows at the head; ones already there are not doubled. Where the timeline is on its way it may have been put together before them: then again once it is here. */
export function prepend(timeline: Timeline, items: Item[]): void {
  const queryKey = timelineKey(timeline)
  const put = () => {
    client.setQueryData<TimelineData>(queryKey, (now) => {
      if (!now) return now
      const known = new Set(now.pages.flat().map((item) => item.key))
      const fresh = items.filter((item) => !known.has(item.key))
      return fresh.length === 0
        ? now
        : { ...now, pages: [[...fresh, ...(now.pages[0] ?? [])], ...now.pages.slice(1)] }
    })
    settleFresh(timeline, new Set(items.map((item) => item.key)))
  }
  const query = client.getQueryCache().find({ queryKey })
  // One that is asked for anew meanwhile is waited for again.
  const putOnceHere = () => {
    if (query?.state.fetchStatus !== 'fetching') put()
    else query.promise?.catch(() => {}).then(() => setTimeout(putOnceHere))
  }
  if (query?.state.fetchStatus === 'fetching') putOnceHere()
  put()
}

/** Begins anew from these rows: after a long break there is a gap that paging would never fill. */
export function startAgain(timeline: Timeline, items: Item[]): void {
  client.setQueryData<TimelineData>(timelineKey(timeline), { pages: [items], pageParams: [undefined] })
}

/** Takes rows out wherever they stand, or only out of some kinds of timelines. */
export function removeRows(matches: (item: Item) => boolean, kinds?: readonly Timeline['of'][]): void {
  const isMeant = (timeline: Timeline) => kinds === undefined || kinds.includes(timeline.of)
  client.setQueriesData<TimelineData>(
    { queryKey: ['timeline'], predicate: ({ queryKey }) => isMeant(queryKey[1] as Timeline) },
    (now) => (now ? { ...now, pages: now.pages.map((page) => page.filter((item) => !matches(item))) } : now),
  )
  dropFresh(matches)
}

/** Takes a person's posts, and boosts by or of them, out of the timelines that were not opened to see that person. */
export function dropAuthor(accountId: string): void {
  const theirs = ({ postId, boostedBy }: Item) =>
    boostedBy?.id === accountId || getPost(postId)?.account.id === accountId
  removeRows(theirs, ['home', 'company', 'hashtag', 'list', 'group', 'daily'])
}
