import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '#web/data/call.ts'
import { client } from '#web/data/client.ts'
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
import { useReadBefore } from './use-read-before.ts'

const MOST = 40

/** What concerns me. Opening the page counts as reading it. */
export function NotificationsScreen() {
  const { t } = useTranslation()
  const place = usePlace('notifications', true)
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetching } = useNotifications()
  const newest = data?.pages[0]?.[0]?.id
  useEffect(() => {
    if (!newest) return
    rememberRead('notifications', newest)
    client.setQueryData(unreadQuery.queryKey, { count: 0 })
  }, [newest])
  const groups = groupNotifications(data?.pages.flat() ?? [])
  const before = useReadBefore()
  const isNew = ({ newest: { id } }: Group) => before !== undefined && BigInt(id) > BigInt(before)
  return (
    <>
      <PageHeader title={t('nav.notifications')} />
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

function useNotifications() {
  return useInfiniteQuery({
    queryKey: ['notifications'],
    queryFn: async ({ pageParam }) => {
      const list = await call('GET /api/v1/notifications', { query: { limit: MOST, max_id: pageParam } })
      for (const { status } of list) if (status) keep(status)
      return list
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => (last.length < MOST ? undefined : last.at(-1)?.id),
    staleTime: 0,
  })
}
