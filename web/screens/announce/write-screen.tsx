import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWritten } from '#web/data/announcements.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { ForAnnouncers } from './for-announcers.tsx'
import { Standing } from './standing.tsx'
import { WriteForm } from './write-form.tsx'

/** One announcement: to write it, to decide on it, or, once it is published, to see what became of it. */
export const WriteScreen = () => (
  <ForAnnouncers>
    <One />
  </ForAnnouncers>
)

function One() {
  const { t } = useTranslation()
  const { announcement: id = 'new' } = useParams({ strict: false })
  const { data, error, refetch } = useWritten(id)
  // One that got its address while it was written goes on being written.
  const [begun, setBegun] = useState<string>()
  const open = data === undefined || ['draft', 'waiting', 'scheduled'].includes(data.state)
  return (
    <>
      <PageHeader title={t(open ? 'announce.writing' : 'announcement.one')} back="/announce" />
      {open && (data || id === 'new') && (
        <WriteForm key={id === begun ? 'new' : id} {...(data && { written: data })} onBegun={setBegun} />
      )}
      {data && !open && <Standing written={data} />}
      {!data &&
        id !== 'new' &&
        (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons count={2} />)}
    </>
  )
}
