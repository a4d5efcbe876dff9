import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { useMe } from '#web/data/session.ts'
import { PersonRow } from '#web/features/person/person-row.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PersonSkeletons } from '#web/ui/skeleton.tsx'
import { usePerson } from './person.ts'

export function FollowersScreen() {
  return <FollowScreen kind="followers" />
}

export function FollowingScreen() {
  return <FollowScreen kind="following" />
}

const MOST = 80

function FollowScreen({ kind }: { kind: 'followers' | 'following' }) {
  const { t } = useTranslation()
  const { handle = '' } = useParams({ strict: false })
  usePlace(`${kind}.${handle}`)
  const { data: person, error: unknown, refetch: ask } = usePerson(handle)
  const mine = useMe().account.acct === handle
  const id = person?.account.id ?? ''
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['follows', kind, id],
    enabled: id !== '',
    queryFn: ({ pageParam }) =>
      call(
        kind === 'followers' ? 'GET /api/v1/accounts/:id/followers' : 'GET /api/v1/accounts/:id/following',
        {
          params: { id },
          query: { limit: MOST, max_id: pageParam },
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length < MOST ? undefined : last.at(-1)?.id),
  })
  const people = data?.pages.flat() ?? []
  const name = person?.account.display_name ?? `@${handle}`
  return (
    <>
      <PageHeader title={t(`person.${kind}Title`, { name })} back />
      {unknown && <LoadFailure error={unknown} retry={ask} />}
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {!data && !error && !unknown && <PersonSkeletons />}
      {people.map((account) => (
        <PersonRow key={account.id} account={account} />
      ))}
      {data && people.length === 0 && (
        <Notice
          title={t('person.nobody')}
          action={
            mine &&
            kind === 'following' && (
              <Link to="/people" className={buttonClass('primary')}>
                {t('list.homeEmptyDo')}
              </Link>
            )
          }
        >
          {t(`person.${kind}Empty`, { name })}
        </Notice>
      )}
      {hasNextPage && (
        <Button wide look="quiet" onClick={() => fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  )
}
