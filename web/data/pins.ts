import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { client } from './client.ts'
import { keep } from './posts.ts'

const keyOf = (accountId: string) => ['pinned', accountId]

/** Ids of what a person has pinned, the latest first. */
export function usePinned(accountId: string) {
  return useQuery({
    queryKey: keyOf(accountId),
    queryFn: async () => {
      const query = { pinned: true }
      const found = await call('GET /api/v1/accounts/:id/statuses', { params: { id: accountId }, query })
      return found.map((status) => keep(status).postId)
    },
  })
}

/** Pins my post to my profile, or takes it off. Throws ApiError. */
export async function setPinned(id: string, on: boolean): Promise<void> {
  const name = on ? 'POST /api/v1/statuses/:id/pin' : 'POST /api/v1/statuses/:id/unpin'
  const status = await call(name, { params: { id } })
  keep(status)
  await client.invalidateQueries({ queryKey: keyOf(status.account.id) })
}
