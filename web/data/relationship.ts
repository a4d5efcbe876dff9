import { queryOptions, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import type { Reply } from '#contract/index.ts'
import { toast } from '#web/ui/toast.tsx'
import { call } from './call.ts'
import { client } from './client.ts'
import { explain } from './explain.ts'
import { meQuery } from './session.ts'

export type Relationship = Reply<'GET /api/v1/accounts/relationships'>[number]

/** Questions asked within one frame go to the server together. */
let batch: { ids: Set<string>; answer: Promise<Map<string, Relationship>> } | null = null

async function ask(id: string): Promise<Relationship | null> {
  if (!batch) {
    const ids = new Set<string>()
    const answer = new Promise((resolve) => setTimeout(resolve, 10)).then(async () => {
      batch = null
      const list = await call('GET /api/v1/accounts/relationships', { query: { id: [...ids] } })
      return new Map(list.map((one) => [one.id, one]))
    })
    batch = { ids, answer }
  }
  batch.ids.add(id)
  return (await batch.answer).get(id) ?? null
}

const relationshipQuery = (id: string) =>
  queryOptions({ queryKey: ['relationship', id], queryFn: () => ask(id), staleTime: 5 * 60_000 })

/** How I stand to somebody; `undefined` while it is not known, `null` when there is nobody. */
export function useRelationship(id: string, enabled = true): Relationship | null | undefined {
  return useQuery({ ...relationshipQuery(id), enabled }).data
}

/** Follows, asks who is locked, or takes it back: at once, and as before when the server refuses. */
export async function setFollowing(
  { id, locked }: { id: string; locked: boolean },
  on: boolean,
  t: TFunction,
): Promise<void> {
  const { queryKey } = relationshipQuery(id)
  const before = client.getQueryData(queryKey)
  client.setQueryData(queryKey, (now) => now && { ...now, following: on && !locked, requested: on && locked })
  try {
    const name = on ? 'POST /api/v1/accounts/:id/follow' : 'POST /api/v1/accounts/:id/unfollow'
    learn(await call(name, { params: { id } }))
    void client.invalidateQueries({ queryKey: ['person'] })
    void client.invalidateQueries({ queryKey: meQuery.queryKey })
  } catch (error) {
    client.setQueryData(queryKey, before)
    toast(explain(error, t))
  }
}

/** With boosts or without, told of each post or not; what is not given stays. */
export async function setWishes(id: string, wishes: { reblogs?: boolean; notify?: boolean }): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/follow', { params: { id }, body: wishes }))
  if (wishes.reblogs !== undefined) void client.invalidateQueries({ queryKey: ['timeline', { of: 'home' }] })
}

/** For myself alone. */
export async function writeNote(id: string, comment: string): Promise<void> {
  learn(await call('POST /api/v1/accounts/:id/note', { params: { id }, body: { comment } }))
}

/** Shows somebody whom I follow on my profile, or no longer. */
export async function setEndorsed(id: string, on: boolean): Promise<void> {
  learn(
    await call(on ? 'POST /api/v1/accounts/:id/endorse' : 'POST /api/v1/accounts/:id/unendorse', {
      params: { id },
    }),
  )
  void client.invalidateQueries({ queryKey: ['person'] })
}

/** Takes in what the server says of how I stand to somebody now. */
export function learn(relationship: Relationship): void {
  client.setQueryData(relationshipQuery(relationship.id).queryKey, relationship)
}
