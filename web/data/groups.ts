import { queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { EndpointName, Reply } from '#contract/index.ts'
import { call, callPage } from './call.ts'
import { client } from './client.ts'

export type Group = Reply<'GET /api/birdhouse/v1/groups'>[number]
export type Member = Reply<'GET /api/birdhouse/v1/groups/:id/members'>[number]
export type GroupFilter = { q?: string; mine?: boolean; archived?: boolean }

type Suggestions = Reply<'GET /api/birdhouse/v1/suggestions'>

const PAGE = 40

/** Groups, page after page. */
export function useGroups(filter: GroupFilter) {
  const query = useInfiniteQuery({
    queryKey: ['groups', filter],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/groups', {
        query: { ...filter, limit: PAGE, max_id: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    placeholderData: (before) => before,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

const groupQuery = (handle: string) =>
  queryOptions({
    queryKey: ['group', handle],
    queryFn: () => call('GET /api/birdhouse/v1/groups/lookup', { query: { handle } }),
    staleTime: 0,
  })

export const useGroup = (handle: string) => useQuery(groupQuery(handle))

export function useMembers(id: string, organisers = false) {
  const query = useInfiniteQuery({
    queryKey: ['group-members', id, organisers],
    queryFn: ({ pageParam, signal }) =>
      callPage('GET /api/birdhouse/v1/groups/:id/members', {
        params: { id },
        query: { limit: PAGE, max_id: pageParam, organisers },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  })
  return { ...query, data: query.data?.pages.flatMap((page) => page.items) }
}

export function useRequests(id: string) {
  return useQuery({
    queryKey: ['group-requests', id],
    queryFn: () =>
      call('GET /api/birdhouse/v1/groups/:id/requests', { params: { id }, query: { limit: 80 } }),
    staleTime: 0,
  })
}

/** Takes in what the server says of a group now. */
function learn(group: Group): Group {
  client.setQueryData(groupQuery(group.handle).queryKey, group)
  // Beside the page it may stand among those to join.
  client.setQueryData<Suggestions>(
    ['suggestions'],
    (all) =>
      all && {
        ...all,
        groups: all.groups.map((one) => (one.group.id === group.id ? { ...one, group } : one)),
      },
  )
  for (const key of ['groups', 'group-members', 'group-requests'])
    void client.invalidateQueries({ queryKey: [key] })
  return group
}

export async function makeGroup(body: {
  name: string
  handle: string
  description: string
  closed: boolean
}): Promise<Group> {
  return learn(await call('POST /api/birdhouse/v1/groups', { body }))
}

export async function changeGroup(
  id: string,
  body: { name: string; description: string; closed: boolean },
): Promise<Group> {
  const group = learn(await call('PUT /api/birdhouse/v1/groups/:id', { params: { id }, body }))
  void client.invalidateQueries({ queryKey: ['timeline', { of: 'group', id }] })
  return group
}

export type GroupAct = 'join' | 'leave' | 'archive' | 'reopen'
export type MemberAct = 'accept' | 'refuse' | 'invite' | 'remove' | 'promote' | 'demote'

/** Joining brings its posts to my home, and leaving takes them away. */
export async function actOnGroup(id: string, act: GroupAct): Promise<Group> {
  const name: EndpointName = `POST /api/birdhouse/v1/groups/:id/${act}`
  const group = learn(await call(name, { params: { id } }))
  if (act === 'join' || act === 'leave')
    void client.invalidateQueries({
      queryKey: ['timeline'],
      // Whoever has left a closed group would ask in vain for what is written there.
      predicate: ({ queryKey: [, timeline] }) =>
        act === 'join' || (timeline as { id?: string } | undefined)?.id !== id,
    })
  return group
}

export async function actOnMember(id: string, act: MemberAct, accountId: string): Promise<Group> {
  const name: EndpointName = `POST /api/birdhouse/v1/groups/:id/${act}`
  return learn(await call(name, { params: { id }, body: { account_id: accountId } }))
}
