import { useQueries } from '@tanstack/react-query'
import { call } from '#web/data/call.ts'
import type { Account, Post } from '#web/data/posts.ts'

type Named = Pick<Account, 'id' | 'acct' | 'display_name' | 'avatar'>

/** Who has these handles, as far as that is known by now: who wrote one of these posts is, the others are asked for. */
export function usePeople(handles: readonly string[], posts: readonly Post[]): (acct: string) => Named {
  const known = new Map<string, Named>(posts.map((post) => [post.account.acct, post.account]))
  const found = useQueries({
    queries: handles
      .filter((acct) => !known.has(acct))
      .slice(0, 20)
      .map((acct) => ({
        queryKey: ['account', acct],
        queryFn: () => call('GET /api/v1/accounts/lookup', { query: { acct } }),
        staleTime: 5 * 60_000,
      })),
  })
  for (const { data } of found) if (data) known.set(data.acct, data)
  return (acct) => known.get(acct) ?? { id: acct, acct, display_name: `@${acct}`, avatar: '' }
}
