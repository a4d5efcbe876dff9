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

/** A person: directory facts, and what they posted as far as I may see it. */
export function ProfileScreen() {
  const { t } = useTranslation()
  const { handle = '' } = useParams({ strict: false })
  const { replies = false } = useSearch({ strict: false })
  const place = usePlace(`person.${handle}.${replies}`)
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
        {[false, true].map((all) => (
          <Link
            key={String(all)}
            to="/@{$handle}"
            params={{ handle }}
            search={all ? { replies: true } : {}}
            activeProps={{ 'aria-current': all === replies ? 'page' : undefined }}
            activeOptions={{ exact: true }}
            replace
          >
            {t(all ? 'person.replies' : 'person.posts')}
          </Link>
        ))}
      </Tabs>
      {mine && <OutboxRows />}
      {!replies && <Pinned accountId={person.account.id} />}
      <TimelineView
        key={`${handle}.${replies}`}
        timeline={{ of: 'person', id: person.account.id, replies }}
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
