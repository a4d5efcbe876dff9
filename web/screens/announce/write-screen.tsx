import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fromTemplate, useTemplate } from '#web/data/announcement-templates.ts'
import { useWritten } from '#web/data/announcements.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import styles from './announce.module.css'
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
  const begin = useBegin(id)
  const { data, error, refetch } = useWritten(id)
  // One that got its address while it was written goes on being written.
  const [begun, setBegun] = useState<string>()
  const open = data === undefined || ['draft', 'waiting', 'scheduled'].includes(data.state)
  return (
    <>
      <PageHeader title={t(open ? 'announce.writing' : 'announcement.one')} back="/announce" />
      {begin.gone && <p className={styles.refused}>{t('template.gone')}</p>}
      {open && (data || (id === 'new' && !begin.waits)) && (
        <WriteForm
          key={id === begun ? 'new' : id}
          {...(data && { written: data })}
          begin={begin.wish}
          onBegun={setBegun}
        />
      )}
      {begin.waits && <PostSkeletons count={2} />}
      {data && !open && <Standing written={data} />}
      {!data &&
        id !== 'new' &&
        (error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons count={2} />)}
    </>
  )
}

/** The template that a new one begins with, asked for by its address; only that of the first moment counts. */
function useBegin(announcement: string) {
  const { template: asked } = useSearch({ strict: false })
  const [id] = useState(announcement === 'new' ? asked : undefined)
  const { data, error } = useTemplate(id)
  return {
    wish: data && fromTemplate(data),
    waits: id !== undefined && data === undefined && error === null,
    gone: id !== undefined && data === undefined && error !== null,
  }
}
