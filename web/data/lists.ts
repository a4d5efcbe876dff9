import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Reply } from '#contract/index.ts'
import { call } from './call.ts'
import { client } from './client.ts'

export type List = Reply<'GET /api/v1/lists'>[number]

const listsQuery = queryOptions({ queryKey: ['lists'], queryFn: () => call('GET /api/v1/lists', {}) })
const membershipQuery = (accountId: string) =>
  queryOptions({
    queryKey: ['lists-of', accountId],
    queryFn: () => call('GET /api/v1/accounts/:id/lists', { params: { id: accountId } }),
    staleTime: 0,
  })

export const useLists = () => useQuery(listsQuery)

/** Which of my lists somebody is in. */
export const useMembership = (accountId: string) => useQuery(membershipQuery(accountId))

export async function makeList(title: string, exclusive: boolean): Promise<List> {
  const made = await call('POST /api/v1/lists', { body: { title, exclusive } })
  await client.invalidateQueries({ queryKey: listsQuery.queryKey })
  return made
}

export async function changeList(id: string, title: string, exclusive: boolean): Promise<void> {
  await call('PUT /api/v1/lists/:id', { params: { id }, body: { title, exclusive } })
  await client.invalidateQueries({ queryKey: listsQuery.queryKey })
  homeChanged()
}

export async function deleteList(id: string): Promise<void> {
  await call('DELETE /api/v1/lists/:id', { params: { id } })
  client.setQueryData(listsQuery.queryKey, (now) => now?.filter((list) => list.id !== id))
  homeChanged()
}

/** Puts somebody into a list or takes them out: at once on this page, and back when the server refuses. */
export async function setMember(list: List, accountId: string, isIn: boolean): Promise<void> {
  const { queryKey } = membershipQuery(accountId)
  const name = isIn ? 'POST /api/v1/lists/:id/accounts' : 'DELETE /api/v1/lists/:id/accounts'
  await call(name, { params: { id: list.id }, body: { account_ids: [accountId] } })
  client.setQueryData(queryKey, (now) => {
    const others = now?.filter(({ id }) => id !== list.id) ?? []
    return isIn ? [...others, list] : others
  })
  void client.invalidateQueries({ queryKey: ['people-pages'] })
  void client.invalidateQueries({ queryKey: ['timeline', { of: 'list', id: list.id }] })
  if (list.exclusive) homeChanged()
}

function homeChanged(): void {
  void client.invalidateQueries({ queryKey: ['timeline', { of: 'home' }] })
}
