import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { useMe } from '#web/data/session.ts'
import { PeopleList } from '#web/features/person/people-list.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
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
  const place = usePlace(`${kind}.${handle}`)
  const { data: person, error: unknown, refetch: ask } = usePerson(handle)
  const mine = useMe().account.acct === handle
  const id = person?.account.id ?? ''
  const query = useInfiniteQuery({
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
  const name = person?.account.display_name ?? `@${handle}`
  const title = t(`person.${kind}Title`, { name })
  return (
    <>
      <PageHeader title={title} back />
      {unknown ? (
        <LoadFailure error={unknown} retry={ask} />
      ) : (
        <PeopleList
          name={place}
          label={title}
          query={{ ...query, data: query.data?.pages.flat() }}
          empty={
            <Notice title={t('person.nobody')} action={mine && kind === 'following' && <FindPeople />}>
              {t(`person.${kind}Empty`, { name })}
            </Notice>
          }
        />
      )}
    </>
  )
}

function FindPeople() {
  const { t } = useTranslation()
  return (
    <Link to="/people" className={buttonClass('primary')}>
      {t('list.homeEmptyDo')}
    </Link>
  )
}
