import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

type Tag = Reply<'GET /api/v1/tags/:name'>

const PAGE = 80

export const tagQuery = (hashtag: string) =>
  queryOptions({
    queryKey: ['hashtag', hashtag.toLowerCase()],
    queryFn: () => call('GET /api/v1/tags/:name', { params: { name: hashtag } }),
  })

export const useTag = (hashtag: string) => useQuery(tagQuery(hashtag))

/** Hashtags that I follow, page after page; each is known by itself then, too. */
export function useFollowedTags() {
  const query = useInfiniteQuery({
    queryKey: ['followed-tags'],
    queryFn: async ({ pageParam, signal }) => {
      const asked = { query: { limit: PAGE, max_id: pageParam }, signal }
      const page = await callPage('GET /api/v1/followed_tags', asked)
      for (const tag of page.items) client.setQueryData(tagQuery(tag.name).queryKey, tag)
      return page
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

/** Shown at once, and taken back where it fails. Throws ApiError. */
export async function followTag(tag: Tag, following: boolean): Promise<void> {
  const { queryKey } = tagQuery(tag.name)
  client.setQueryData(queryKey, { ...tag, following })
  const name = following ? 'POST /api/v1/tags/:name/follow' : 'POST /api/v1/tags/:name/unfollow'
  await call(name, { params: { name: tag.name } }).catch((error: unknown) => {
    client.setQueryData(queryKey, tag)
    throw error
  })
}

/** Posts with it in the days that it tells of. */
export const usesOf = ({ history }: Pick<Tag, 'history'>): number =>
  history.reduce((sum, day) => sum + Number(day.uses), 0)
