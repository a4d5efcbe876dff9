import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePeoplePages } from '#web/data/people-pages.ts'
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

function FollowScreen({ kind }: { kind: 'followers' | 'following' }) {
  const { t } = useTranslation()
  const { handle = '' } = useParams({ strict: false })
  const place = usePlace(`${kind}.${handle}`)
  const { data: person, error: unknown, refetch: ask } = usePerson(handle)
  const mine = useMe().account.acct === handle
  const query = usePeoplePages(`GET /api/v1/accounts/:id/${kind}`, person?.account.id ?? '')
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
          query={query}
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
