import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Group, useGroup } from '#web/data/groups.ts'
import { openComposer } from '#web/features/composer/open.ts'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { Button } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { GroupHead } from './group-head.tsx'
import { GroupMembers } from './group-members.tsx'
import { GroupMenu } from './group-menu.tsx'
import { GroupRequests } from './group-requests.tsx'

const PARTS = { posts: undefined, people: 'people', requests: 'requests' } as const

/** One group: what is written in it, who is in it, and who asks to be. */
export function GroupScreen() {
  const { t } = useTranslation()
  const { group: handle = '' } = useParams({ strict: false })
  const { data, error, refetch } = useGroup(handle)
  if (data) return <Found key={data.id} group={data} />
  const gone = error && 'status' in error && error.status === 404
  return (
    <>
      <PageHeader title={t('nav.groups')} back />
      {gone ? (
        <Notice title={t('groups.gone')}>{t('groups.goneHint')}</Notice>
      ) : error ? (
        <LoadFailure error={error} retry={refetch} />
      ) : (
        <PostSkeletons />
      )}
    </>
  )
}

function Found({ group }: { group: Group }) {
  const { t } = useTranslation()
  const { part } = useSearch({ strict: false })
  const place = usePlace(`group.${group.id}.${part ?? ''}`)
  const reads = !group.closed || group.me.part !== null
  const parts = (['posts', 'people', 'requests'] as const).filter((one) =>
    one === 'requests' ? group.me.part === 'organiser' && group.closed : reads,
  )
  return (
    <>
      <PageHeader title={group.name} back>
        {group.me.part !== null && <GroupMenu group={group} />}
      </PageHeader>
      <GroupHead group={group} />
      {reads ? (
        <>
          <Tabs label={group.name}>
            {parts.map((one) => (
              <Link
                key={one}
                to="/groups/$group"
                params={{ group: group.handle }}
                search={{ part: PARTS[one] }}
                activeProps={{ 'aria-current': PARTS[one] === part ? 'page' : undefined }}
                activeOptions={{ exact: true }}
                replace
              >
                {t(`groups.${one}`)}
                {one === 'requests' && group.waiting > 0 && ` (${group.waiting})`}
              </Link>
            ))}
          </Tabs>
          {part === 'requests' && group.me.part === 'organiser' ? (
            <GroupRequests group={group} />
          ) : part === 'people' ? (
            <GroupMembers group={group} name={place} />
          ) : (
            <Posts group={group} name={place} />
          )}
        </>
      ) : (
        <Notice title={t('groups.closedTitle')}>{t('groups.closedHint')}</Notice>
      )}
    </>
  )
}

function Posts({ group, name }: { group: Group; name: string }) {
  const { t } = useTranslation()
  const writes = group.me.part !== null && !group.archived
  const write = writes ? (
    <Button look="primary" onClick={() => openComposer({ group })}>
      {t('groups.write')}
    </Button>
  ) : undefined
  return (
    <>
      <OutboxRows />
      <TimelineView
        timeline={{ of: 'group', id: group.id }}
        name={name}
        label={group.name}
        empty={
          <Notice title={t('groups.empty')} action={write}>
            {t('groups.emptyHint')}
          </Notice>
        }
      />
    </>
  )
}
