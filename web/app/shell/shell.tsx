import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '#web/data/session.ts'
import { ComposerDialogSoon } from '#web/features/composer/composer-dialog-soon.tsx'
import { Keyboard } from '#web/features/keyboard/keyboard.tsx'
import { OutboxLine } from '#web/features/stream/outbox-rows.tsx'
import { withLaterTexts } from '#web/locales/language.ts'
import { lazyPart } from '#web/ui/lazy-part.tsx'
import { PostSkeletons } from '#web/ui/skeleton.tsx'
import { useWide } from '#web/ui/use-wide.ts'
import { Banners } from './banners.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { PageFocus } from './page-focus.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'
import { useLive } from './use-live.ts'

/** What stands beside the page is not waited for, nor fetched where there is no room for it. */
const Aside = lazyPart(() => import('./aside.tsx'), 'Aside')

/** Hardly anybody ever gets it. */
const ArchiveNotice = lazyPart(
  () => withLaterTexts(import('#web/features/account/archive-notice.tsx')),
  'ArchiveNotice',
)

/** The frame of every page behind the sign-in: rail, column, context; on phones a bar below. */
export function Shell() {
  const { t } = useTranslation()
  useLive()
  const { archive_taken_at } = useMe()
  const wide = useWide()
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('common.skip')}
      </a>
      <Banners />
      <div className={styles.shell}>
        <Rail />
        <main className={styles.column} id="content" tabIndex={-1}>
          {archive_taken_at && (
            <Suspense>
              <ArchiveNotice />
            </Suspense>
          )}
          <Suspense fallback={<PostSkeletons />}>
            <Outlet />
          </Suspense>
          <OutboxLine />
        </main>
        {wide && (
          <Suspense fallback={<aside />}>
            <Aside />
          </Suspense>
        )}
      </div>
      <BottomBar />
      <ComposerDialogSoon />
      <Keyboard />
      <PageFocus />
    </>
  )
}
