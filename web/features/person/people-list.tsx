import type { ReactNode } from 'react'
import type { Account } from '#web/data/posts.ts'
import { Stream } from '#web/features/stream/stream.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { PersonRow } from './person-row.tsx'

type Props = {
  /** Names the place to come back to. */
  name: string
  label: string
  /** An endless query of people, page after page. */
  query: {
    data: Account[] | undefined
    error: Error | null
    hasNextPage: boolean
    isFetching: boolean
    fetchNextPage: () => unknown
    refetch: () => unknown
  }
  empty: ReactNode
  row?: (account: Account) => ReactNode
}

/** People, however many, with the list's states: on the way, empty, failed. */
export function PeopleList({ name, label, query, empty, row = personRow }: Props) {
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PersonSkeletons />
  if (data.length === 0) return empty
  return (
    <Stream
      name={name}
      label={label}
      items={data}
      keyOf={keyOf}
      render={(account, index) => (
        <article tabIndex={-1} aria-label={account.display_name} aria-posinset={index + 1} aria-setsize={-1}>
          {row(account)}
        </article>
      )}
      guess={65}
      error={error}
      hasMore={hasNextPage}
      loadMore={fetchNextPage}
      busy={isFetching}
    />
  )
}

const keyOf = (account: Account) => account.id
const personRow = (account: Account) => <PersonRow account={account} />
