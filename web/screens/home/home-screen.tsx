import { Link } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDaily } from '#web/data/daily.ts'
import { useMe, useOrganisation } from '#web/data/session.ts'
import { useTimeline } from '#web/data/timeline.ts'
import { HomeTabs } from '#web/features/stream/home-tabs.tsx'
import { OutboxRows } from '#web/features/stream/outbox-rows.tsx'
import { rememberRead, useReadUntil } from '#web/features/stream/read-until.ts'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { withLaterTexts } from '#web/locales/language.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import styles from './home.module.css'

/** Posts are there before the place to write one; its room is kept. */
const Composer = lazyPart(() => import('#web/features/composer/composer.tsx'), 'Composer')

/** It seldom stands there, and nobody waits for it. */
const DailyCard = lazyPart(() => withLaterTexts(import('#web/features/daily/daily-card.tsx')), 'DailyCard')

/** What I chose to follow, newest first. */
export function HomeScreen() {
  const { t } = useTranslation()
  const me = useMe().account.id
  const place = usePlace(`home.${me}`, true)
  const readUntil = useReadUntil()
  const waits = useDaily().data?.card
  const newest = useTimeline({ of: 'home' }).data?.pages[0]?.[0]?.key
  useEffect(() => {
    if (newest && readUntil !== undefined) rememberRead('home', newest)
  }, [newest, readUntil])
  return (
    <>
      <PageHeader title={t('nav.home')} quietOnPhone />
      <HomeTabs />
      <div className={styles.composer}>
        <Suspense>
          <Composer place="new" />
        </Suspense>
      </div>
      <OutboxRows />
      {waits && (
        <Suspense>
          <DailyCard />
        </Suspense>
      )}
      <TimelineView
        timeline={{ of: 'home' }}
        name={place}
        label={t('nav.home')}
        readUntil={readUntil}
        end={
          <>
            {t('list.homeEnd')} <Link to="/company">{t('list.keptEmptyDo')}</Link>
          </>
        }
        empty={
          <Notice title={t('list.homeEmpty')} action={<Next />}>
            {t('list.homeEmptyHint')}
          </Notice>
        }
      />
    </>
  )
}

/** Whoever is alone here cannot follow anybody: administrators are led to inviting first. */
function Next() {
  const { t } = useTranslation()
  const { members } = useOrganisation()
  const { permissions } = useMe()
  if (members === 1 && permissions.includes('manage_invitations')) {
    return (
      <Link to="/admin" search={{ part: 'invitations' }} className={buttonClass('primary')}>
        {t('list.homeInvite')}
      </Link>
    )
  }
  return (
    <Link to="/people" className={buttonClass('primary')}>
      {t('list.homeEmptyDo')}
    </Link>
  )
}
