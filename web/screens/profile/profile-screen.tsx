import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons, ProfileSkeleton } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { usePerson } from './person.ts'
import { PersonHead } from './person-head.tsx'
import { Pinned } from './pinned.tsx'

const VIEWS = ['posts', 'replies', 'media'] as const

/** A person: directory facts, and what they posted as far as I may see it. */
export function ProfileScreen() {
  const { t } = useTranslation()
  const { handle = '' } = useParams({ strict: false })
  const { replies = false, media = false } = useSearch({ strict: false })
  const view = media ? 'media' : replies ? 'replies' : 'posts'
  const place = usePlace(`person.${handle}.${view}`)
  const me = useMe()
  const { data: person, error, refetch } = usePerson(handle)
  if (!person) {
    return (
      <>
        <PageHeader title={`@${handle}`} back />
        {error ? (
          <LoadFailure error={error} retry={refetch} />
        ) : (
          <>
            <ProfileSkeleton />
            <PostSkeletons count={4} />
          </>
        )}
      </>
    )
  }
  const name = person.account.display_name
  const mine = me.account.id === person.account.id
  return (
    <>
      <PageHeader title={name} back />
      <PersonHead person={person} />
      <Tabs label={t('post.posts')}>
        {VIEWS.map((one) => (
          <Link
            key={one}
            to="/@{$handle}"
            params={{ handle }}
            search={one === 'posts' ? {} : { [one]: true }}
            activeProps={{ 'aria-current': one === view ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(`person.${one}`)}
          </Link>
        ))}
      </Tabs>
      {mine && <OutboxRows />}
      {view === 'posts' && <Pinned accountId={person.account.id} />}
      <TimelineView
        key={`${handle}.${view}`}
        timeline={{
          of: 'person',
          id: person.account.id,
          replies: view !== 'posts',
          ...(media && { media }),
        }}
        name={place}
        label={t('post.posts')}
        empty={
          mine ? (
            <Notice
              title={t('person.noPosts')}
              action={
                <Button look="primary" onClick={() => openComposer()}>
                  {t('nav.write')}
                </Button>
              }
            >
              {t('person.noPostsOwn')}
            </Notice>
          ) : (
            <Notice title={t('person.noPosts')}>{t('person.noPostsHint', { name })}</Notice>
          )
        }
      />
    </>
  )
}
