import { useQueries } from '@tanstack/react-query'
import { findEntities } from '#rules/text/entities.ts'
import { nameHere } from '#rules/text/own-names.ts'
import { call } from '#web/data/call.ts'
import type { Account } from '#web/data/posts.ts'
import { useMe } from '#web/data/session.ts'

/** The names of who is answered and whom the text names; a handle that nobody has is left out, and so am I. */
export function useNamed(text: string, answered: Account | undefined): string[] {
  const { account } = useMe()
  const handles = new Set(
    findEntities(nameHere(text, location.host))
      .filter((entity) => entity.kind === 'mention')
      .map((entity) => entity.value.toLowerCase())
      .filter((handle) => handle !== account.acct && handle !== answered?.acct),
  )
  const people = useQueries({
    queries: [...handles].slice(0, 20).map((acct) => ({
      queryKey: ['account', acct],
      queryFn: () => call('GET /api/v1/accounts/lookup', { query: { acct } }),
      staleTime: 5 * 60_000,
    })),
  })
  const named = people.flatMap((one) => (one.data ? [one.data.display_name] : []))
  return answered && answered.id !== account.id ? [answered.display_name, ...named] : named
}
