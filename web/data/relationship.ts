import { queryOptions, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { toast } from '#web/ui/toast.tsx'
import { call } from './call.ts'
import { client } from './client.ts'
import { explain } from './explain.ts'
import { meQuery } from './session.ts'

/** Questions asked within one frame go to the server together. */
let batch: { ids: Set<string>; answer: Promise<Map<string, boolean>> } | null = null

function ask(id: string): Promise<boolean> {
  if (!batch) {
    const ids = new Set<string>()
    const answer = new Promise((resolve) => setTimeout(resolve, 10)).then(async () => {
      batch = null
      const list = await call('GET /api/v1/accounts/relationships', { query: { 'id[]': [...ids] } })
      return new Map(list.map((one) => [one.id, one.following]))
    })
    batch = { ids, answer }
  }
  batch.ids.add(id)
  return batch.answer.then((all) => all.get(id) ?? false)
}

const followingQuery = (id: string) =>
  queryOptions({ queryKey: ['following', id], queryFn: () => ask(id), staleTime: 5 * 60_000 })

/** Whether I follow somebody; `undefined` while it is not known. */
export function useFollowing(id: string, enabled = true): boolean | undefined {
  return useQuery({ ...followingQuery(id), enabled }).data
}

/** Follows or unfollows at once, and takes it back when the server refuses. */
export async function setFollowing(id: string, following: boolean, t: TFunction): Promise<void> {
  const key = followingQuery(id).queryKey
  client.setQueryData(key, following)
  try {
    const name = following ? 'POST /api/v1/accounts/:id/follow' : 'POST /api/v1/accounts/:id/unfollow'
    await call(name, { params: { id } })
    void client.invalidateQueries({ queryKey: ['person'] })
    void client.invalidateQueries({ queryKey: meQuery.queryKey })
  } catch (error) {
    client.setQueryData(key, !following)
    toast(explain(error, t))
  }
}
