import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { explain } from '#web/data/explain.ts'
import { useMe } from '#web/data/session.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { usePerson } from './person.ts'
import { PersonHead } from './person-head.tsx'

/** A person: directory facts, and what they posted as far as I may see it. */
export function ProfileScreen() {
  const { t } = useTranslation()
  const { handle = '' } = useParams({ strict: false })
  const { replies = false } = useSearch({ strict: false })
  const place = usePlace(`person.${handle}.${replies}`)
  const me = useMe()
  const { data: person, error } = usePerson(handle)
  if (!person) {
    return (
      <>
        <PageHeader title={`@${handle}`} back />
        {error ? <Notice title={t('error.list')}>{explain(error, t)}</Notice> : <PostSkeletons />}
      </>
    )
  }
  const name = person.account.display_name
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
      {me.account.id === person.account.id && <OutboxRows />}
      <TimelineView
        key={`${handle}.${replies}`}
        timeline={{ of: 'person', id: person.account.id, replies }}
        name={place}
        label={t('post.posts')}
        empty={<Notice title={t('person.noPosts')}>{t('person.noPostsHint', { name })}</Notice>}
      />
    </>
  )
}
