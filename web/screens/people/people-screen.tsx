import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Stream } from '#web/features/stream/stream.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import styles from './people.module.css'

/** The directory. */
export function PeopleScreen() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const place = usePlace('people')
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['people', q],
    queryFn: ({ pageParam }) =>
      call('GET /api/birdhouse/v1/people', { query: { q, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const people = data?.pages.flatMap((page) => page.people) ?? []
  const total = data?.pages[0]?.total ?? 0
  return (
    <>
      <PageHeader title={t('person.directory')} />
      <div className={styles.filter}>
        <SearchInput
          label={t('person.filter')}
          placeholder={t('person.filter')}
          value={typed}
          change={setTyped}
          maxLength={100}
        />
        <p role="status" className={styles.found}>
          {data && t('person.found', { count: total })}
        </p>
      </div>
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {!data && !error && <PersonSkeletons />}
      {data && people.length === 0 && (
        <Notice title={t('person.nobodyFound')}>{t('person.nobodyFoundHint')}</Notice>
      )}
      <Stream
        name={`${place}.${q}`}
        label={t('person.directory')}
        items={people}
        keyOf={(person) => person.id}
        render={(person) => (
          <article aria-label={person.display_name}>
            <PersonRow account={person} />
          </article>
        )}
        guess={65}
        hasMore={hasNextPage}
        loadMore={fetchNextPage}
        busy={isFetching}
      />
    </>
  )
}
