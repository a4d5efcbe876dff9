import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
import { usePolicy } from '#web/data/notification-policy.ts'
import { keep } from '#web/data/posts.ts'
import { unreadQuery } from '#web/data/unread.ts'
import { Place } from '#web/features/filter/place.ts'
import { rememberRead } from '#web/features/stream/read-until.ts'
import { Stream } from '#web/features/stream/stream.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { type Group, groupNotifications } from './group.ts'
import { GroupRow } from './group-row.tsx'
import { isKind, KINDS, type Kind, KindTabs } from './kinds.tsx'
import styles from './requests.module.css'
import { useReadBefore } from './use-read-before.ts'

const MOST = 40

/** What concerns me. Opening the page counts as reading it. */
export function NotificationsScreen() {
  const { t } = useTranslation()
  const { kind: asked } = useSearch({ strict: false })
  const kind = isKind(asked) ? asked : undefined
  const place = usePlace(`notifications.${kind ?? 'all'}`, true)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetching } = useNotifications(kind)
  const held = usePolicy().data?.summary.pending_requests_count ?? 0
  const newest = data?.pages[0]?.[0]?.id
  useEffect(() => {
    if (!newest || kind) return
    rememberRead('notifications', newest)
    client.setQueryData(unreadQuery.queryKey, { count: 0 })
  }, [newest, kind])
  const groups = groupNotifications(data?.pages.flat() ?? [])
  const before = useReadBefore()
  const isNew = ({ newest: { id } }: Group) => before !== undefined && BigInt(id) > BigInt(before)
  return (
    <>
      <PageHeader title={t('nav.notifications')} />
      <KindTabs kind={kind} />
      {held > 0 && (
        <p className={styles.held}>
          <Link to="/notifications/requests">{t('told.held', { count: held })}</Link>
        </p>
      )}
      {isPending && <PostSkeletons />}
      {error && !data && <LoadFailure error={error} retry={refetch} />}
      {data && groups.length === 0 && (
        <Notice
          title={t('notification.empty')}
          action={
            <Link to="/people" className={buttonClass()}>
              {t('list.homeEmptyDo')}
            </Link>
          }
        >
          {t('notification.emptyHint')}
        </Notice>
      )}
      {data && (
        <Stream
          name={place}
          label={t('nav.notifications')}
          items={groups}
          keyOf={(group: Group) => group.key}
          render={(group) => (
            <Place value="notifications">
              <GroupRow group={group} isNew={isNew(group)} />
            </Place>
          )}
          guess={110}
          error={error}
          hasMore={hasNextPage}
          loadMore={fetchNextPage}
          busy={isFetching}
        />
      )}
    </>
  )
}

function useNotifications(kind: Kind | undefined) {
  return useInfiniteQuery({
    queryKey: ['notifications', kind ?? 'all'],
    queryFn: async ({ pageParam }) => {
      const list = await call('GET /api/v1/notifications', {
        query: { limit: MOST, max_id: pageParam, ...(kind && { types: [...KINDS[kind]] }) },
      })
      for (const { status } of list) if (status) keep(status)
      return list
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length < MOST ? undefined : last.at(-1)?.id),
    staleTime: 0,
  })
}
