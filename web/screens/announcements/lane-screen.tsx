import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PenLine, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Announcement, useLane, useWaiting } from '#web/data/lane.ts'
import { useMe } from '#web/data/session.ts'
import { askingQuery } from '#web/data/unread.ts'
import { AnnouncementCard } from '#web/features/announcement/announcement-card.tsx'
import { Button, buttonClass } from '#web/ui/button.tsx'
import { classNames } from '#web/ui/class-names.ts'
import { LoadFailure } from '#web/ui/load-failure.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PagedRows } from '#web/ui/paged-rows.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import styles from './lane.module.css'
import { LaneRow } from './lane-row.tsx'
import { QuestionCards } from './question-card.tsx'

/** Announcements to me: what waits for me first, one at a time; then all of them. */
export function LaneScreen() {
  const { t } = useTranslation()
  const announces = useMe().permissions.includes('announce')
  const lane = useLane()
  return (
    <>
      <PageHeader title={t('nav.announcements')} back>
        {announces && (
          <Link to="/announce" className={classNames(buttonClass('soft', true), styles.write)}>
            <PenLine size={18} aria-hidden="true" />
            <span>{t('announcement.write')}</span>
          </Link>
        )}
      </PageHeader>
      <Papers />
      <QuestionCards />
      <Waiting all={lane.data} />
      <section className={styles.all}>
        <h2>{t('announcement.all')}</h2>
        <PagedRows
          wide
          query={lane}
          empty={<Notice title={t('announcement.none')}>{t('announcement.noneHint')}</Notice>}
          render={(one) => <LaneRow announcement={one} />}
        />
      </section>
    </>
  )
}

/** For who leads a place: what is on paper there does not hand itself out. */
function Papers() {
  const { t } = useTranslation()
  const papers = useQuery(askingQuery).data?.papers ?? 0
  if (papers === 0) return null
  return (
    <p className={styles.papers}>
      <Printer size={18} aria-hidden="true" />
      <Link to="/papers">{t('announcement.papers', { count: papers })}</Link>
    </p>
  )
}

function Waiting({ all }: { all: readonly Announcement[] | undefined }) {
  const { t } = useTranslation()
  const { data, error, refetch } = useWaiting()
  const [now, setNow] = useState<string>()
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set())
  if (!data) return error ? <LoadFailure error={error} retry={refetch} /> : <PostSkeletons count={1} />
  const more = data.filter(({ id }) => id !== now && !passed.has(id))
  // What somebody is reading stays where it is when it is done, until they go on.
  const shown = [...data, ...(all ?? [])].find(({ id }) => id === now)
  const next = () => {
    setPassed((before) => new Set(before).add(now ?? ''))
    setNow(more[0]?.id)
  }
  if (shown === undefined && more[0] !== undefined) setNow(more[0].id)
  if (shown === undefined) return <p className={styles.nothing}>{t('announcement.nothingWaits')}</p>
  return (
    <section aria-label={t('announcement.waiting')} className={styles.waiting}>
      <AnnouncementCard key={`${shown.id} ${shown.revision}`} announcement={shown} />
      {(more.length > 0 || shown.done) && (
        <p className={styles.more}>
          {more.length > 0 && t('announcement.moreWait', { count: more.length })}
          <Button small onClick={next}>
            {t(more.length > 0 ? 'announcement.next' : 'announcement.fold')}
          </Button>
        </p>
      )}
    </section>
  )
}
