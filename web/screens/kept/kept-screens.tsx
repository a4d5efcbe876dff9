import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TimelineView } from '#web/features/stream/timeline-view.tsx'
import { usePlace } from '#web/features/stream/use-place.ts'
import { buttonClass } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'

/** For me alone. */
export function BookmarksScreen() {
  return <Kept of="bookmarks" />
}

export function FavouritesScreen() {
  return <Kept of="favourites" />
}

function Kept({ of }: { of: 'bookmarks' | 'favourites' }) {
  const { t } = useTranslation()
  return (
    <>
      <PageHeader title={t(`nav.${of}`)} back />
      <TimelineView
        timeline={{ of }}
        name={usePlace(of)}
        label={t(`nav.${of}`)}
        empty={
          <Notice
            title={t(`list.${of}Empty`)}
            action={
              <Link to="/company" className={buttonClass()}>
                {t('list.keptEmptyDo')}
              </Link>
            }
          >
            {t(`list.${of}EmptyHint`)}
          </Notice>
        }
      />
    </>
  )
}
