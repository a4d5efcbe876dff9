import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAnnouncement } from '#web/data/lane.ts'
import { AnnouncementCard } from '#web/features/announcement/announcement-card.tsx'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'

/** One announcement to me. */
export function AnnouncementScreen() {
  const { t } = useTranslation()
  const { announcement: id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnnouncement(id)
  return (
    <>
      <PageHeader title={t('announcement.one')} back="/announcements" />
      {data && <AnnouncementCard key={`${data.id} ${data.revision}`} announcement={data} />}
      {!data && (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons count={1} />)}
    </>
  )
}
