import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { SearchInput } from '#web/ui/search-input.tsx'
import { Section } from '#web/ui/section.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { Access } from './access.tsx'
import styles from './admin.module.css'

/** Who has access, and taking it away. */
export function PeopleSection() {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['people', 'admin', q],
    queryFn: ({ pageParam }) =>
      call('GET /api/birdhouse/v1/people', { query: { q, gone: true, after: pageParam, limit: 50 } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
  const people = data?.pages.flatMap((page) => page.people) ?? []
  const filter = t('person.filter')
  return (
    <Section untitled title={t('nav.people')} hint={t('admin.peopleHint')}>
      <SearchInput label={filter} placeholder={filter} value={typed} change={setTyped} maxLength={100} />
      <div className={styles.people}>
        {error && !data && <LoadFailure error={error} retry={refetch} />}
        {!data && !error && <PersonSkeletons />}
        {data && people.length === 0 && (
          <Notice title={t('person.nobodyFound')}>{t('person.nobodyFoundHint')}</Notice>
        )}
        {people.map((account) => {
          const { state, role, team } = account.birdhouse
          const facts = [state !== 'active' && t(`admin.state_${state}`), role, team]
          return (
            <PersonRow
              key={account.id}
              account={account}
              note={facts.filter(Boolean).join(' · ') || `@${account.acct}`}
              action={<Access account={account} />}
            />
          )
        })}
        {hasNextPage && (
          <Button wide look="quiet" onClick={() => fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </div>
    </Section>
  )
}
